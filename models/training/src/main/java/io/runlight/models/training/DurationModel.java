/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;

/**
 * A trained model of how long a run takes: how much longer or shorter than what its past lets
 * expect.
 *
 * @param fallbackSeconds what is expected of a run without a past
 * @param down how far the lower bound is moved down, as a logarithm
 * @param up how far the upper bound is moved up, as a logarithm
 */
public record DurationModel(
        Trees trees, TreeSettings settings, double fallbackSeconds, double down, double up)
        implements AutoCloseable {

    /** How often the truth shall be between the bounds. */
    public static final double LEVEL = 0.8;

    /** Shorter durations are taken for this long. */
    static final double SHORTEST = 0.1;

    /** The logarithms of the lower bound, the median and the upper bound, not yet moved. */
    public double[][] logarithms(List<Example> examples) {
        return logarithms(trees, examples, fallbackSeconds, 0);
    }

    static double[][] logarithms(
            Trees trees, List<Example> examples, double fallbackSeconds, int rounds) {
        float[][] margins = trees.margins(examples.stream().map(Example::vector).toList(), rounds);
        double[][] logarithms = new double[margins.length][];
        for (int i = 0; i < margins.length; i++) {
            double base = Math.log(expected(examples.get(i), fallbackSeconds));
            double median = base + margins[i][1];
            logarithms[i] =
                    new double[] {
                        Math.min(median, base + margins[i][0]),
                        median,
                        Math.max(median, base + margins[i][2])
                    };
        }
        return logarithms;
    }

    static double expected(Example example, double fallbackSeconds) {
        double expected = example.expectedSeconds();
        return expected > 0 ? Math.max(SHORTEST, expected) : fallbackSeconds;
    }

    @Override
    public void close() {
        trees.close();
    }
}
