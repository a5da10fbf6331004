/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.Providers;

/**
 * What has happened in a run until a moment at which one of its steps ends.
 *
 * @param atMillis the moment
 * @param stepsCompleted steps of which some attempt completed
 * @param attemptsOpen attempts at steps that started and have not ended
 * @param attemptsFailed attempts at steps that failed
 * @param retries attempts beyond the first of their step
 * @param lastStep the step that ended last
 * @param lastStepSeconds how long its attempt took; NaN when nobody knows
 * @param lastStepFailed whether its attempt did not complete
 * @param slowestStep the logarithm of the slowest step's duration over what is usual for it, see
 *     {@link io.runlight.models.features.history.ProgressHistory#slowest}; NaN when nothing is
 * @param llmCalls model calls that ended
 * @param llmErrors those of them that failed
 * @param tokens of all calls
 * @param costUsd of all calls
 * @param providers whom they went to
 */
public record RunProgress(
        long atMillis,
        int stepsCompleted,
        int attemptsOpen,
        int attemptsFailed,
        int retries,
        String lastStep,
        double lastStepSeconds,
        boolean lastStepFailed,
        double slowestStep,
        long llmCalls,
        long llmErrors,
        long tokens,
        double costUsd,
        Providers providers) {

    private static final double MILLIS = 1_000;

    /** The same with what is known of its slowest step. */
    public RunProgress withSlowestStep(double logarithm) {
        return new RunProgress(
                atMillis,
                stepsCompleted,
                attemptsOpen,
                attemptsFailed,
                retries,
                lastStep,
                lastStepSeconds,
                lastStepFailed,
                logarithm,
                llmCalls,
                llmErrors,
                tokens,
                costUsd,
                providers);
    }

    /** The same at a later time, for runs that are moved as a whole. */
    RunProgress later(long millis) {
        return new RunProgress(
                atMillis + millis,
                stepsCompleted,
                attemptsOpen,
                attemptsFailed,
                retries,
                lastStep,
                lastStepSeconds,
                lastStepFailed,
                slowestStep,
                llmCalls,
                llmErrors,
                tokens,
                costUsd,
                providers);
    }

    /** Since the start of the run. */
    public double elapsedSeconds(long startMillis) {
        return Math.max(0, atMillis - startMillis) / MILLIS;
    }
}
