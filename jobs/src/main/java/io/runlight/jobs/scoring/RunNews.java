/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.features.RunEnding;
import io.runlight.models.features.RunOpening;

/** What happened to a run at a moment, as far as scores depend on it. */
public sealed interface RunNews {

    /** It starts. */
    record Opened(RunOpening opening) implements RunNews {}

    /** An attempt at a step starts. */
    record StepStarted(String step, int attempt) implements RunNews {

        boolean isRetry() {
            return attempt > 1;
        }
    }

    /**
     * An attempt at a step ends.
     *
     * @param seconds as the producer measured it, or NaN
     * @param completed it did what it should
     * @param failed it did not; false also for one that was cancelled
     */
    record StepEnded(String step, int attempt, double seconds, boolean completed, boolean failed)
            implements RunNews {}

    /**
     * A model call ends.
     *
     * @param provider whom it went to, as {@link io.runlight.models.features.history.Providers#id}
     *     says
     */
    record Called(boolean failed, long tokens, double costUsd, long provider) implements RunNews {}

    /** It ends, as far as is known now: later news of its end take the place of earlier ones. */
    record Ended(RunEnding ending) implements RunNews {}
}
