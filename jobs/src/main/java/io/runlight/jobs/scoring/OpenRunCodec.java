/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingCodec;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.features.RunOpening;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.scoring.registry.Alias;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The part of the state's binary form that is an open run; the version is that of the state. */
final class OpenRunCodec {

    private OpenRunCodec() {}

    static void write(OpenRun run, BinaryOutput output, DataOutput out) throws IOException {
        RunOpeningCodec.write(run.opening, output);
        Floats.write(run.start.vector(), output, out);
        output.real(run.start.expectedSeconds());
        output.integer(run.scores);
        write(run.course, output);
        output.code(run.stories.size());
        for (Map.Entry<Alias, RoleStory> story : run.stories.entrySet()) {
            output.text(story.getKey().code());
            EstimateCodec.write(story.getValue().first, output);
            EstimateCodec.write(story.getValue().last, output);
            output.integer(story.getValue().lastMillis);
            output.optionalLong(story.getValue().highRiskMillis);
        }
        output.code(run.said.size());
        for (Finding said : run.said.values()) {
            new FindingCodec().write(said, out);
        }
    }

    static OpenRun read(BinaryInput input, DataInput in, boolean hasProviders) throws IOException {
        RunOpening opening = RunOpeningCodec.read(input);
        OpenRun run =
                new OpenRun(opening, new ScoredMoment(Floats.read(input, in), input.real(), 0));
        run.scores = input.integer();
        read(run.course, input, hasProviders);
        int stories = input.code();
        for (int i = 0; i < stories; i++) {
            RoleStory story = new RoleStory();
            run.stories.put(Alias.of(input.text()), story);
            story.first = EstimateCodec.readEstimate(input);
            story.last = EstimateCodec.readEstimate(input);
            story.lastMillis = input.integer();
            story.highRiskMillis = input.optionalLong();
        }
        int said = input.code();
        for (int i = 0; i < said; i++) {
            Finding finding = new FindingCodec().read(in);
            run.said.put(finding.kind(), finding);
        }
        return run;
    }

    private static void write(CourseSoFar course, BinaryOutput output) throws IOException {
        output.integer(course.attempts.size());
        for (Map.Entry<String, Long> attempt : new TreeMap<>(course.attempts).entrySet()) {
            output.text(attempt.getKey());
            output.integer(attempt.getValue());
        }
        output.integer(course.completed.size());
        for (String step : new TreeSet<>(course.completed)) {
            output.text(step);
        }
        output.integer(course.open);
        output.integer(course.failed);
        output.integer(course.retries);
        output.text(course.lastStep);
        output.real(course.lastSeconds);
        output.code(course.lastFailed ? 1 : 0);
        output.real(course.slowestStep);
        output.integer(course.calls);
        output.integer(course.callErrors);
        output.integer(course.tokens);
        output.real(course.costUsd);
        output.code(course.providers.size());
        for (int i = 0; i < course.providers.size(); i++) {
            output.integer(course.providers.id(i));
        }
    }

    private static void read(CourseSoFar course, BinaryInput input, boolean hasProviders)
            throws IOException {
        long attempts = input.integer();
        for (long i = 0; i < attempts; i++) {
            course.attempts.put(input.text(), input.integer());
        }
        long completed = input.integer();
        for (long i = 0; i < completed; i++) {
            course.completed.add(input.text());
        }
        course.open = (int) input.integer();
        course.failed = (int) input.integer();
        course.retries = (int) input.integer();
        course.lastStep = input.text();
        course.lastSeconds = input.real();
        course.lastFailed = input.code() != 0;
        course.slowestStep = input.real();
        course.calls = input.integer();
        course.callErrors = input.integer();
        course.tokens = input.integer();
        course.costUsd = input.real();
        int providers = hasProviders ? input.code() : 0;
        for (int i = 0; i < providers; i++) {
            course.providers = course.providers.with(input.integer());
        }
    }
}
