/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.Arrays;

/**
 * What is known of the last durations in ascending order, for each span that was asked for. It is
 * sorted once after each end, however many quantiles are asked for.
 */
final class SortedSpans {

    /** Enough for all that features ask for; one more takes the place of the first. */
    private static final int SPANS = 3;

    private final int[] spans = new int[SPANS];
    private final float[][] sorted = new float[SPANS][];
    private int used;

    /** Another duration came. */
    void clear() {
        used = 0;
    }

    /** Null when it was not asked for since the last end. */
    float[] of(int span) {
        for (int i = 0; i < Math.min(used, SPANS); i++) {
            if (spans[i] == span) {
                return sorted[i];
            }
        }
        return null;
    }

    /** Sorts the first numbers and keeps them. */
    float[] keep(int span, float[] values, int size) {
        float[] kept = size == values.length ? values : Arrays.copyOf(values, size);
        Arrays.sort(kept);
        spans[used % SPANS] = span;
        sorted[used % SPANS] = kept;
        used++;
        return kept;
    }
}
