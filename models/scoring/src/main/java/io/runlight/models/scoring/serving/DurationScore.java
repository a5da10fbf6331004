/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.interval.PredictionInterval;

/**
 * How many seconds a run takes, between bounds, and who says so.
 *
 * @param version of the model; {@link FailureScore#PRIOR} when there is none
 */
public record DurationScore(PredictionInterval seconds, String version) {

    /** What is said without a model. */
    public static DurationScore prior(PredictionInterval seconds) {
        return new DurationScore(seconds, FailureScore.PRIOR);
    }

    /** What is said of a run that has taken this long and goes on. */
    public DurationScore after(double elapsedSeconds) {
        return new DurationScore(seconds.atLeast(elapsedSeconds), version);
    }

    public boolean isPrior() {
        return version.equals(FailureScore.PRIOR);
    }
}
