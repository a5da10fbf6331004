/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import io.runlight.jobs.scoring.RunNews.Called;
import io.runlight.jobs.scoring.RunNews.Ended;
import io.runlight.jobs.scoring.RunNews.Opened;
import io.runlight.jobs.scoring.RunNews.StepEnded;
import io.runlight.jobs.scoring.RunNews.StepStarted;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.history.Providers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link RunMoment}. */
public final class RunMomentCodec implements Codec<RunMoment> {

    /** Since the second version calls say to which provider they went. */
    private static final int VERSION = 2;

    private static final int WITHOUT_PROVIDERS = 1;

    private static final int OPENED = 1;
    private static final int STEP_STARTED = 2;
    private static final int STEP_ENDED = 3;
    private static final int CALLED = 4;
    private static final int ENDED = 5;

    private static final int COMPLETED = 1;
    private static final int FAILED = 2;
    private static final int CANCELLED = 4;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(RunMoment moment, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.text(moment.workspaceId());
        output.text(moment.runId());
        output.integer(moment.atMillis());
        output.text(moment.eventId());
        RunNews news = moment.news();
        if (news instanceof Opened opened) {
            output.code(OPENED);
            RunOpeningCodec.write(opened.opening(), output);
        } else if (news instanceof StepStarted step) {
            output.code(STEP_STARTED);
            output.text(step.step());
            output.integer(step.attempt());
        } else if (news instanceof StepEnded step) {
            write(step);
        } else if (news instanceof Called call) {
            output.code(CALLED);
            output.code(call.failed() ? FAILED : 0);
            output.integer(call.tokens());
            output.real(call.costUsd());
            target.writeLong(call.provider());
        } else if (news instanceof Ended ended) {
            write(ended.ending());
        }
    }

    private void write(StepEnded step) throws IOException {
        output.code(STEP_ENDED);
        output.text(step.step());
        output.integer(step.attempt());
        output.real(step.seconds());
        output.code((step.completed() ? COMPLETED : 0) | (step.failed() ? FAILED : 0));
    }

    private void write(RunEnding ending) throws IOException {
        output.code(ENDED);
        output.integer(ending.endMillis());
        output.code((ending.failed() ? FAILED : 0) | (ending.cancelled() ? CANCELLED : 0));
        output.real(ending.seconds());
    }

    @Override
    public RunMoment read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        StateVersion.check(version, VERSION, "A moment of a run");
        return new RunMoment(
                input.text(),
                input.text(),
                input.integer(),
                input.text(),
                readNews(version, source));
    }

    private RunNews readNews(int version, DataInput source) throws IOException {
        int kind = input.code();
        return switch (kind) {
            case OPENED -> new Opened(RunOpeningCodec.read(input));
            case STEP_STARTED -> new StepStarted(input.text(), (int) input.integer());
            case STEP_ENDED -> readStepEnded();
            case CALLED ->
                    new Called(
                            input.code() != 0,
                            input.integer(),
                            input.real(),
                            version == WITHOUT_PROVIDERS ? Providers.UNKNOWN : source.readLong());
            case ENDED -> readEnded();
            default -> throw new IOException("No news of a run has the code " + kind);
        };
    }

    private StepEnded readStepEnded() throws IOException {
        String step = input.text();
        int attempt = (int) input.integer();
        double seconds = input.real();
        int flags = input.code();
        return new StepEnded(
                step, attempt, seconds, (flags & COMPLETED) != 0, (flags & FAILED) != 0);
    }

    private Ended readEnded() throws IOException {
        long endMillis = input.integer();
        int flags = input.code();
        return new Ended(
                new RunEnding(
                        endMillis, (flags & FAILED) != 0, (flags & CANCELLED) != 0, input.real()));
    }
}
