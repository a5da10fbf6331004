/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Arrays;
import java.util.List;

/** What traces measured in the middle, and what most of them stay below. */
final class Medians {

    private Medians() {}

    /** The median of their values, of an even number the mean of the two in the middle. */
    static double of(List<Trace> traces) {
        long[] sorted = sorted(traces);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1] / 2.0 + sorted[middle] / 2.0;
    }

    /** The value that three quarters of them do not exceed. */
    static long upperQuartile(List<Trace> traces) {
        long[] sorted = sorted(traces);
        return sorted[(3 * sorted.length - 1) / 4];
    }

    private static long[] sorted(List<Trace> traces) {
        long[] values = new long[traces.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = traces.get(i).value();
        }
        Arrays.sort(values);
        return values;
    }
}
