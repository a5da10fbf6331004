/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How good probabilities of failure were.
 *
 * @param runs how many there were
 * @param failures how many of them failed
 * @param auc how often a run that failed had a higher probability than one that did not; NaN
 *     without both
 * @param averagePrecision mean precision over the failures, from the highest probability down
 * @param brier mean squared difference of probability and outcome
 * @param calibrationError expected calibration error in ten equal bins
 */
public record FailureQuality(
        int runs,
        int failures,
        double auc,
        double averagePrecision,
        double brier,
        double calibrationError) {

    private static final int BINS = 10;

    /** Compares probabilities with what came true. */
    public static FailureQuality of(double[] probabilities, boolean[] failed) {
        Integer[] order = new Integer[failed.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -probabilities[i]));
        int failures = 0;
        double brier = 0;
        for (int i = 0; i < failed.length; i++) {
            double truth = failed[i] ? 1 : 0;
            failures += failed[i] ? 1 : 0;
            brier += (probabilities[i] - truth) * (probabilities[i] - truth);
        }
        return new FailureQuality(
                failed.length,
                failures,
                auc(probabilities, failed, order, failures),
                averagePrecision(probabilities, failed, order, failures),
                brier / failed.length,
                calibrationError(probabilities, failed));
    }

    /** Equal probabilities count half. */
    private static double auc(double[] p, boolean[] failed, Integer[] order, int failures) {
        double won = 0;
        long above = 0;
        for (int from = 0; from < order.length; ) {
            int to = tied(p, order, from);
            long hits = hits(failed, order, from, to);
            long misses = to - from - hits;
            won += misses * (above + hits / 2.0);
            above += hits;
            from = to;
        }
        return won / ((double) failures * (failed.length - failures));
    }

    private static double averagePrecision(
            double[] p, boolean[] failed, Integer[] order, int failures) {
        double sum = 0;
        long above = 0;
        for (int from = 0; from < order.length; ) {
            int to = tied(p, order, from);
            long hits = hits(failed, order, from, to);
            above += hits;
            sum += hits * ((double) above / to);
            from = to;
        }
        return sum / failures;
    }

    private static int tied(double[] p, Integer[] order, int from) {
        int to = from + 1;
        while (to < order.length && p[order[to]] == p[order[from]]) {
            to++;
        }
        return to;
    }

    private static long hits(boolean[] failed, Integer[] order, int from, int to) {
        return Arrays.stream(order, from, to).filter(i -> failed[i]).count();
    }

    private static double calibrationError(double[] p, boolean[] failed) {
        double[] gaps = new double[BINS];
        for (int i = 0; i < p.length; i++) {
            gaps[Math.min(BINS - 1, (int) (p[i] * BINS))] += p[i] - (failed[i] ? 1 : 0);
        }
        return Arrays.stream(gaps).map(Math::abs).sum() / p.length;
    }
}
