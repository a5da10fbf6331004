/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.interval.BoundShift;
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

    /** The same between bounds that follow what became true; what a prior says stays. */
    public DurationScore moved(BoundShift workspace, BoundShift pipeline) {
        return isPrior()
                ? this
                : new DurationScore(BoundShift.move(seconds, workspace, pipeline), version);
    }

    /** What is said of a run that has taken this long and goes on. */
    public DurationScore after(double elapsedSeconds) {
        return new DurationScore(seconds.atLeast(elapsedSeconds), version);
    }

    public boolean isPrior() {
        return version.equals(FailureScore.PRIOR);
    }
}
