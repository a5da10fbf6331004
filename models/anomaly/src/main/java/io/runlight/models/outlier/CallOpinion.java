/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.util.List;

/**
 * What the history of a series says of a call that is far from what is usual.
 *
 * @param z how many deviations each measure is off, in the order of {@link CallMeasure}
 * @param expected what each measure usually is
 * @param drivers the measures that are outside, the worst first
 * @param support how many calls were compared with
 */
public record CallOpinion(double[] z, double[] expected, List<CallMeasure> drivers, int support) {

    /** How many deviations the worst measure is off. */
    public double worstZ() {
        return z[drivers.get(0).ordinal()];
    }
}
