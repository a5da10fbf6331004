/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.List;

/**
 * A trained model of how long a run takes: how much longer or shorter than what its past lets
 * expect.
 *
 * @param trust how far from what is expected the trees are followed: 1 all the way, 0 not at all
 * @param fallbackSeconds what is expected of a run without a past
 * @param down how far the lower bound is moved down, as a logarithm
 * @param up how far the upper bound is moved up, as a logarithm
 */
public record DurationModel(
        Trees trees,
        TreeSettings settings,
        double trust,
        double fallbackSeconds,
        double down,
        double up)
        implements AutoCloseable {

    /** How often the truth shall be between the bounds. */
    public static final double LEVEL = 0.8;

    /** Shorter durations are taken for this long. */
    static final double SHORTEST = 0.1;

    /** The logarithms of the lower bound, the median and the upper bound, not yet moved. */
    public double[][] logarithms(List<Example> examples) {
        float[][] margins = trees.margins(examples.stream().map(Example::vector).toList());
        double[][] logarithms = new double[margins.length][];
        for (int i = 0; i < margins.length; i++) {
            logarithms[i] =
                    logarithms(
                            margins[i],
                            expected(examples.get(i).expectedSeconds(), fallbackSeconds),
                            trust);
        }
        return logarithms;
    }

    /** The estimates at each moment of each example, never below what the run has taken. */
    double[] secondsAtMoments(List<Example> examples) {
        List<ScoredMoment> moments =
                examples.stream().flatMap(example -> example.moments().stream()).toList();
        float[][] margins = trees.margins(moments.stream().map(ScoredMoment::vector).toList());
        double[] seconds = new double[margins.length];
        for (int i = 0; i < seconds.length; i++) {
            ScoredMoment moment = moments.get(i);
            double expected = expected(moment.expectedSeconds(), fallbackSeconds);
            double median = Math.exp(logarithms(margins[i], expected, trust)[1]);
            seconds[i] = Math.max(moment.elapsedSeconds(), median);
        }
        return seconds;
    }

    static double[] logarithms(float[] margins, double expected, double trust) {
        double base = Math.log(expected) - (1 - trust) * margins[1];
        double median = base + margins[1];
        return new double[] {
            Math.min(median, base + margins[0]), median, Math.max(median, base + margins[2])
        };
    }

    static double expected(Example example, double fallbackSeconds) {
        return expected(example.expectedSeconds(), fallbackSeconds);
    }

    static double expected(double expected, double fallbackSeconds) {
        return expected > 0 ? Math.max(SHORTEST, expected) : fallbackSeconds;
    }

    @Override
    public void close() {
        trees.close();
    }
}
