/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time of a test that follows a training. Where a pipeline's test begins before its training's
 * last start, the clocks of the two say nothing about each other, and the test is moved behind by
 * whole weeks.
 */
final class TestTime {

    private static final long WEEK = 7 * 86_400_000L;

    private TestTime() {}

    static List<RecordedRun> after(List<RecordedRun> training, List<RecordedRun> test) {
        Map<String, Long> lastStarts = new HashMap<>();
        long lastEnd = Long.MIN_VALUE;
        for (RecordedRun run : training) {
            lastStarts.merge(owner(run), run.opening().startMillis(), Math::max);
            lastEnd =
                    Math.max(
                            lastEnd,
                            run.hasEnded()
                                    ? run.ending().endMillis()
                                    : run.opening().startMillis());
        }
        boolean follows =
                test.stream()
                        .allMatch(
                                run ->
                                        run.opening().startMillis()
                                                >= lastStarts.getOrDefault(
                                                        owner(run), Long.MIN_VALUE));
        if (follows || test.isEmpty()) {
            return test;
        }
        long gap = lastEnd - test.get(0).opening().startMillis();
        long weeks = Math.floorDiv(gap, WEEK) + 1;
        return test.stream().map(run -> later(run, weeks * WEEK)).toList();
    }

    /** Pipelines of two workspaces may have the same name. */
    private static String owner(RecordedRun run) {
        return run.opening().workspace() + '\u001f' + run.opening().pipeline();
    }

    private static RecordedRun later(RecordedRun run, long millis) {
        RunOpening opening = run.opening();
        return new RecordedRun(
                new RunOpening(
                        opening.workspace(),
                        opening.environment(),
                        opening.pipeline(),
                        opening.runId(),
                        opening.startMillis() + millis,
                        opening.scheduledMillis() == null
                                ? null
                                : opening.scheduledMillis() + millis,
                        opening.parentRunId(),
                        opening.attempt(),
                        opening.userId(),
                        opening.provider(),
                        opening.model(),
                        opening.plan(),
                        opening.attributes()),
                run.hasEnded() ? later(run.ending(), millis) : null,
                run.course().later(millis));
    }

    private static RunEnding later(RunEnding ending, long millis) {
        return new RunEnding(
                ending.endMillis() + millis, ending.failed(), ending.cancelled(), ending.seconds());
    }
}
