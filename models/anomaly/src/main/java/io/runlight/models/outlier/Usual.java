/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.util.Arrays;

/**
 * What the runs of a pipeline usually need, measure by measure: the median of some hundred runs,
 * and how far runs stray from it on either side.
 *
 * <p>How far is the largest of three estimates, from the runs beyond a half, four fifths and 95 %
 * of a side: a normal distribution gives the same three, one with a long tail is taken at its tail.
 * A median deviation alone would find a run in ten outside where one in ten has a retry.
 */
final class Usual {

    /** How many runs must have a measure before it is judged. */
    static final int FEWEST = 32;

    /** Less than this on the scale is no difference: half as much again at four of them. */
    private static final double SMALLEST = 0.1;

    private static final double YOUTH = 10;
    private static final double[] SHARES = {0.25, 0.4, 0.475};
    private static final double[] NORMAL = {0.6745, 1.2816, 1.96};

    private final double[] medians;
    private final double[] above;
    private final double[] below;
    private final int[] supports;

    private Usual(int width) {
        medians = new double[width];
        above = new double[width];
        below = new double[width];
        supports = new int[width];
    }

    /** Looks at the span before the last time that was due. */
    static Usual of(RunVectors runs) {
        long to = runs.usualAt();
        return of(runs, Math.max(0, to - RunVectors.SPAN), to);
    }

    /** Looks at the runs with these numbers, the last one not included. */
    static Usual of(RunVectors runs, long from, long to) {
        Usual usual = new Usual(runs.width());
        double[] values = new double[(int) (to - from)];
        for (int measure = 0; measure < runs.width(); measure++) {
            int known = 0;
            for (long run = from; run < to; run++) {
                double value = runs.scaled(run, measure);
                if (!Double.isNaN(value)) {
                    values[known++] = value;
                }
            }
            usual.look(measure, values, known);
        }
        return usual;
    }

    private void look(int measure, double[] values, int known) {
        Arrays.sort(values, 0, known);
        supports[measure] = known;
        if (known == 0) {
            return;
        }
        double median = quantile(values, known, 0.5);
        double high = SMALLEST;
        double low = SMALLEST;
        for (int i = 0; i < SHARES.length; i++) {
            high = Math.max(high, (quantile(values, known, 0.5 + SHARES[i]) - median) / NORMAL[i]);
            low = Math.max(low, (median - quantile(values, known, 0.5 - SHARES[i])) / NORMAL[i]);
        }
        double youth = 1 + YOUTH / known;
        medians[measure] = median;
        above[measure] = high * youth;
        below[measure] = low * youth;
    }

    /** How many runs told the measure. */
    int support(int measure) {
        return supports[measure];
    }

    /** Whether enough runs are known. */
    boolean judges(int measure) {
        return supports[measure] >= FEWEST;
    }

    double median(int measure) {
        return medians[measure];
    }

    /** How many deviations a value on the scale is off; 0 where it is not known. */
    double z(int measure, double scaled) {
        if (Double.isNaN(scaled) || supports[measure] == 0) {
            return 0;
        }
        double off = scaled - medians[measure];
        return off / (off > 0 ? above[measure] : below[measure]);
    }

    /** The value on the scale that is this many deviations off. */
    double at(int measure, double z) {
        return medians[measure] + z * (z > 0 ? above[measure] : below[measure]);
    }

    private static double quantile(double[] sorted, int count, double share) {
        double place = share * (count - 1);
        int lower = (int) place;
        int upper = Math.min(count - 1, lower + 1);
        return sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower]);
    }
}
