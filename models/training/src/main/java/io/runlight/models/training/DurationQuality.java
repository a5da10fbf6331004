/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;

/**
 * How good estimates of durations were.
 *
 * @param runs how many there were
 * @param meanAbsoluteError in seconds
 * @param medianPercentageError median of the error over the truth, of truths above 0
 */
public record DurationQuality(int runs, double meanAbsoluteError, double medianPercentageError) {

    /** Compares estimates in seconds with the truth. */
    public static DurationQuality of(double[] estimates, double[] truth) {
        double[] shares = new double[truth.length];
        int known = 0;
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = Math.abs(estimates[i] - truth[i]);
            sum += error;
            if (truth[i] > 0) {
                shares[known++] = error / truth[i];
            }
        }
        Arrays.sort(shares, 0, known);
        return new DurationQuality(
                truth.length, sum / truth.length, known == 0 ? Double.NaN : shares[known / 2]);
    }
}
