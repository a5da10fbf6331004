/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.drain;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import java.util.Map;
import java.util.UUID;

/** Starts of runs that do not end, all within a few minutes so that none becomes a zombie. */
final class OpenRuns {

    private static final long START_MILLIS = 1_767_600_000_000L;
    private static final int RUNS_PER_MILLI = 2;

    private OpenRuns() {}

    static PipelineRunEvent start(long key) {
        return new PipelineRunEvent(
                new UUID(key, 1).toString(),
                START_MILLIS + key / RUNS_PER_MILLI,
                "workspace-" + key % 20,
                "production",
                "pipeline-" + key % 40,
                "run-" + key,
                RunStatus.STARTED,
                null,
                null,
                1,
                null,
                "user-" + key % 5_000,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("team", "team-" + key % 12));
    }
}
