/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunPhase;
import io.runlight.jobs.run.RunRow;
import java.util.List;

/** Live rows with the few fields that a test cares about; times are in seconds. */
final class LiveRows {

    private LiveRows() {}

    /** A run that began at 0 and is open. */
    static LiveRunRow open(String run, long lastSecond, int completedSteps, Double progress) {
        return row("etl", run, RunPhase.RUNNING, 0, lastSecond, completedSteps, progress, 1);
    }

    static LiveRunRow ended(String run, RunPhase phase, long start, long end, int completedSteps) {
        return row("etl", run, phase, start, end, completedSteps, null, 2);
    }

    static LiveRunRow row(
            String pipeline,
            String run,
            RunPhase phase,
            long start,
            long last,
            int completedSteps,
            Double progress,
            long events) {
        Long end = phase.isEnd() ? last * 1000 : null;
        RunRow row =
                new RunRow(
                        "acme",
                        run,
                        pipeline,
                        "",
                        phase,
                        start * 1000,
                        end,
                        null,
                        end == null ? null : (last - start) * 1000,
                        null,
                        "",
                        1,
                        "",
                        "",
                        "",
                        "",
                        "",
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        events,
                        0,
                        0,
                        null,
                        "",
                        start * 1000,
                        last * 1000,
                        1);
        return new LiveRunRow(row, completedSteps, progress, List.of(), !phase.isEnd(), null);
    }
}
