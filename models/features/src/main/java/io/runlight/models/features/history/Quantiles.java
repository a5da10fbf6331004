/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.Arrays;

/** Quantiles of a few numbers, between two neighbours where they fall between them. */
final class Quantiles {

    private Quantiles() {}

    /** The quantile of the first numbers, which are sorted on the way; NaN without numbers. */
    static double of(float[] values, int size, double share) {
        Arrays.sort(values, 0, size);
        return ofSorted(values, size, share);
    }

    /** The quantile of numbers in ascending order; NaN without numbers. */
    static double ofSorted(float[] values, double share) {
        return ofSorted(values, values.length, share);
    }

    private static double ofSorted(float[] values, int size, double share) {
        if (size == 0) {
            return Double.NaN;
        }
        double place = share * (size - 1);
        int below = (int) place;
        double above = place - below;
        return above == 0 ? values[below] : values[below] * (1 - above) + values[below + 1] * above;
    }
}
