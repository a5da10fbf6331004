/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorCategory;

/**
 * What a run adds to the window of a minute, or takes back from it: its start or its end. A
 * correction is the old outcome with the sign -1 and then the new one with +1, so that the sum over
 * all outcomes is right at every checkpoint.
 *
 * <p>Texts are empty where nobody said anything; boxed numbers are null where nobody knows, and for
 * starts.
 *
 * @param phase {@link RunPhase#RUNNING} for the start, else how the run ended
 * @param errorCategory why it failed; null for every other phase
 * @param attempt the attempt at the run, 1 for the first
 * @param atMillis event time of the start or the end
 * @param durationMillis null for a start, for a zombie and where nobody knows
 * @param queueMillis from being due to the start
 * @param costNanos price of the model calls in billionths of a US dollar, null without a call
 * @param tokens input and output tokens of the model calls, null without a call
 * @param peakCpu in cores
 * @param peakGpu as a share from 0 to 1
 * @param sign +1 or -1
 */
public record RunOutcome(
        String workspaceId,
        String pipeline,
        String environment,
        String userId,
        String runId,
        RunPhase phase,
        ErrorCategory errorCategory,
        int attempt,
        long atMillis,
        Long durationMillis,
        Long queueMillis,
        Long costNanos,
        Long tokens,
        Long peakMemoryBytes,
        Double peakCpu,
        Double peakGpu,
        int sign) {

    /** Whether this counts a start and not an end. */
    public boolean isStart() {
        return phase == RunPhase.RUNNING;
    }

    /** The same outcome, taken back. */
    RunOutcome retracted() {
        return new RunOutcome(
                workspaceId,
                pipeline,
                environment,
                userId,
                runId,
                phase,
                errorCategory,
                attempt,
                atMillis,
                durationMillis,
                queueMillis,
                costNanos,
                tokens,
                peakMemoryBytes,
                peakCpu,
                peakGpu,
                -sign);
    }
}
