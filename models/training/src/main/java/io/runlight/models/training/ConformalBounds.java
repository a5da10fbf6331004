/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far the bounds of an interval must be moved so that truths which a model has not seen would
 * have been inside as often as promised (conformalized quantile regression).
 *
 * @param down how far the lower bound is to be moved down
 * @param up how far the upper bound is to be moved up
 */
record ConformalBounds(double down, double up) {

    /**
     * Fits them.
     *
     * @param said the logarithms of lower bound, median and upper bound for each example
     * @param level how often the truth shall be inside
     */
    static ConformalBounds of(double[][] said, List<Example> examples, double level) {
        double[] truth = examples.stream().mapToDouble(DurationTrainer::logarithm).toArray();
        return new ConformalBounds(
                moved(said.length, level, i -> said[i][0] - truth[i]),
                moved(said.length, level, i -> truth[i] - said[i][2]));
    }

    private static double moved(int count, double level, IntToDoubleFunction miss) {
        double[] misses = IntStream.range(0, count).mapToDouble(miss).sorted().toArray();
        return count == 0 ? 0 : misses[Math.min(count, rank(level, count)) - 1];
    }

    /**
     * Which of so many misses, the smallest first, the next one exceeds no more often than the
     * level allows. The next one is as likely in each of the gaps between them, of which there is
     * one more than of them: with few misses the rank may be beyond all.
     */
    static int rank(double level, int misses) {
        return (int) Math.ceil((1 + level) / 2 * (misses + 1) - 1e-9);
    }
}
