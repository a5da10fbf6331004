/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/**
 * What a run adds to the window of a minute, or takes back from it: its start or its end. A
 * correction is the old outcome with the sign -1 and then the new one with +1, so that the sum over
 * all outcomes is right at any time.
 *
 * @param phase {@link RunPhase#RUNNING} for the start, else how the run ended
 * @param atMillis event time of the start or the end
 * @param durationMillis null for a start, for a zombie and where nobody knows
 * @param sign +1 or -1
 */
public record RunOutcome(
        String workspaceId,
        String pipeline,
        String runId,
        RunPhase phase,
        long atMillis,
        Long durationMillis,
        int sign) {

    /** Whether this counts a start and not an end. */
    public boolean isStart() {
        return phase == RunPhase.RUNNING;
    }

    /** The same outcome, taken back. */
    RunOutcome retracted() {
        return new RunOutcome(workspaceId, pipeline, runId, phase, atMillis, durationMillis, -sign);
    }
}
