/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.interval.PredictionInterval;

/**
 * What two models say together of a run: whether it fails, and how long it takes.
 *
 * @param failureModel version of the model of failure, or {@code prior}
 * @param durationModel version of the model of duration, or {@code prior}
 * @param expectedSeconds from start to end; NaN where nothing is known, as are the others
 * @param intervalLevel how often the truth lies between the bounds
 */
public record Estimate(
        String failureModel,
        String durationModel,
        double failureProbability,
        RiskLevel riskLevel,
        double expectedSeconds,
        double lowerSeconds,
        double upperSeconds,
        double intervalLevel) {

    /** The duration between its bounds, in seconds. */
    PredictionInterval interval() {
        return new PredictionInterval(lowerSeconds, expectedSeconds, upperSeconds, intervalLevel);
    }

    /** Whether a failure is more likely than not. */
    boolean isHighRisk() {
        return riskLevel.compareTo(RiskLevel.HIGH) >= 0;
    }
}
