/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.List;

/**
 * A row of the table {@code live_runs}: a run as it is at this moment.
 *
 * @param completedSteps steps of which some attempt completed
 * @param progress from 0 to 1; null where neither a plan nor earlier runs tell
 * @param currentSteps names of the steps under way, in the order of their start; never null
 * @param open false once the run has ended or gone silent
 * @param expectedDurationMillis how long it takes if it is like earlier runs, or null
 */
public record LiveRunRow(
        RunRow run,
        int completedSteps,
        Double progress,
        List<String> currentSteps,
        boolean open,
        Long expectedDurationMillis) {

    /** Stands for "earlier runs of the pipeline" in {@link #expectedFrom()}. */
    private static final String HISTORY = "history";

    /** The same row with what is to be expected of the run. */
    public LiveRunRow expecting(Double otherProgress, Long otherDurationMillis) {
        return new LiveRunRow(
                run, completedSteps, otherProgress, currentSteps, open, otherDurationMillis);
    }

    /** A text that no other run has, whatever the tenants call theirs. */
    public String key() {
        return RunKey.of(run.workspaceId(), run.runId());
    }

    /** Grows with every row of the same run. */
    public long sequence() {
        return 2 * (run.events() + run.duplicates()) + (open ? 0 : 1);
    }

    /** From its start, or first event, to its last event. */
    public long elapsedMillis() {
        return Math.max(0, run.lastEventAtMillis() - startMillis());
    }

    /** When it ends if it is like earlier runs, or null. */
    public Long expectedEndMillis() {
        return expectedDurationMillis == null ? null : startMillis() + expectedDurationMillis;
    }

    /** What the expectation comes from, empty if there is none. */
    public String expectedFrom() {
        return expectedDurationMillis == null ? "" : HISTORY;
    }

    private long startMillis() {
        return run.startedAtMillis() == null ? run.firstEventAtMillis() : run.startedAtMillis();
    }
}
