/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What it is worth to call every run a failure whose probability reaches a threshold.
 *
 * @param precision how many of the runs that are flagged fail; NaN when none is flagged
 * @param recall how many of the runs that fail are flagged
 * @param f1 harmonic mean of both; 0 when no failure is flagged
 */
public record Flagging(double threshold, double precision, double recall, double f1) {

    /** What a threshold is worth. */
    public static Flagging at(double threshold, double[] probabilities, boolean[] failed) {
        int flagged = 0;
        int hits = 0;
        int failures = 0;
        for (int i = 0; i < failed.length; i++) {
            boolean flag = probabilities[i] >= threshold;
            flagged += flag ? 1 : 0;
            hits += flag && failed[i] ? 1 : 0;
            failures += failed[i] ? 1 : 0;
        }
        return of(threshold, flagged, hits, failures);
    }

    /** The threshold with the best F1. */
    public static Flagging best(double[] probabilities, boolean[] failed) {
        Integer[] order = new Integer[failed.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -probabilities[i]));
        int failures = 0;
        for (boolean one : failed) {
            failures += one ? 1 : 0;
        }
        Flagging best = of(1, 0, 0, failures);
        int hits = 0;
        for (int i = 0; i < order.length; i++) {
            hits += failed[order[i]] ? 1 : 0;
            double threshold = probabilities[order[i]];
            boolean last = i + 1 == order.length || probabilities[order[i + 1]] < threshold;
            if (last) {
                Flagging flagging = of(threshold, i + 1, hits, failures);
                best = flagging.f1 > best.f1 ? flagging : best;
            }
        }
        return best;
    }

    private static Flagging of(double threshold, int flagged, int hits, int failures) {
        return new Flagging(
                threshold,
                (double) hits / flagged,
                (double) hits / failures,
                hits == 0 ? 0 : 2.0 * hits / (flagged + failures));
    }
}
