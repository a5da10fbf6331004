/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.interval.PredictionInterval;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.serving.DurationScore;
import io.runlight.models.scoring.serving.DurationScorer;
import io.runlight.models.scoring.serving.FailureScore;
import io.runlight.models.scoring.serving.FailureScorer;
import java.util.List;

/**
 * The models that play one role together; for one thread.
 *
 * @param failure null where there is none: then the prior speaks
 * @param duration null where there is none
 */
record RoleModels(Alias role, FailureScorer failure, DurationScorer duration) {

    /** How many features are named. */
    private static final int REASONS = 5;

    /** No model yet. */
    static final RoleModels PRIORS = new RoleModels(Alias.CHAMPION, null, null);

    /**
     * What they say.
     *
     * @param vector the features
     * @param elapsedSeconds since the start of the run
     * @param prior what is said where there is no model
     * @param bounds how far those of each version are moved
     */
    Estimate estimate(float[] vector, double elapsedSeconds, Priors prior, RunBounds bounds) {
        FailureScore risk = failure == null ? prior.failure() : failure.score(vector);
        DurationScore seconds =
                duration == null
                        ? prior.duration(elapsedSeconds)
                        : bounds.move(duration.score(vector)).after(elapsedSeconds);
        PredictionInterval interval = seconds.seconds();
        boolean known = interval != null;
        return new Estimate(
                risk.version(),
                seconds.version(),
                risk.probability(),
                risk.level(),
                known ? interval.value() : Double.NaN,
                known ? interval.lower() : Double.NaN,
                known ? interval.upper() : Double.NaN,
                known ? interval.level() : Double.NaN);
    }

    List<Contribution> failureReasons(float[] vector) {
        return failure == null ? List.of() : failure.reasons(REASONS, vector);
    }

    List<Contribution> durationReasons(float[] vector) {
        return duration == null ? List.of() : duration.reasons(REASONS, vector);
    }
}
