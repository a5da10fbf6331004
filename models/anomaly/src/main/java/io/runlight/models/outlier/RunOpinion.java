/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import io.runlight.models.anomaly.Severity;
import java.util.List;

/**
 * What the history of a pipeline says of one run that it had not learned yet.
 *
 * @param z how many deviations each measure is off, in the order of {@link RunMeasure}; 0 where
 *     either side is not known
 * @param expected what each measure usually is
 * @param drivers the measures that make it an outlier, the worst first; empty if it is none
 * @param forestScore what the forest says, 0 where it was not asked
 * @param forestBound the score from which the forest calls it an outlier
 * @param votes who calls it an outlier
 * @param support how many runs were known
 */
public record RunOpinion(
        double[] z,
        double[] expected,
        List<RunMeasure> drivers,
        double forestScore,
        double forestBound,
        Votes votes,
        int support) {

    /** Confirmed counts as much as half a threshold more, which is that of four values in a row. */
    private static final int CONFIRMED = 4;

    /** Whether anybody calls it an outlier. */
    public boolean isOutlier() {
        return votes != Votes.NONE;
    }

    /** How far the worst measure is off. */
    public double worstZ() {
        double worst = 0;
        for (double one : z) {
            worst = Math.abs(one) > Math.abs(worst) ? one : worst;
        }
        return worst;
    }

    /**
     * The severity in 0..1; what only the forest calls an outlier is as far off as its score is.
     *
     * @param threshold from how many deviations on a measure is outside
     */
    public double severity(double threshold) {
        return switch (votes) {
            case NONE -> 0;
            case RCF -> Severity.of(forestScore, forestBound, 1);
            case Z -> Severity.of(driverZ(), threshold, 1);
            case BOTH -> Severity.of(driverZ(), threshold, CONFIRMED);
        };
    }

    private double driverZ() {
        return z[drivers.get(0).ordinal()];
    }
}
