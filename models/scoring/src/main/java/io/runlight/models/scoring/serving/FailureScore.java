/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.RiskLevel;

/**
 * How likely a run fails, and who says so.
 *
 * @param version of the model; {@link #PRIOR} when there is none
 */
public record FailureScore(double probability, RiskLevel level, String version) {

    /** In the place of a version: no model said it. */
    public static final String PRIOR = "prior";

    static FailureScore of(double probability, String version) {
        return new FailureScore(probability, RiskLevel.of(probability), version);
    }

    /** What is said without a model. */
    public static FailureScore prior(double probability) {
        return of(probability, PRIOR);
    }

    public boolean isPrior() {
        return version.equals(PRIOR);
    }
}
