/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;

/** A trained model of the probability that a run fails. */
public record FailureModel(Trees trees, TreeSettings settings, LogisticCurve curve)
        implements AutoCloseable {

    /** The log odds of failure of each example, before the calibration. */
    public double[] odds(List<Example> examples) {
        return odds(trees, examples, 0);
    }

    static double[] odds(Trees trees, List<Example> examples, int rounds) {
        float[][] margins = trees.margins(vectors(examples), rounds);
        double[] odds = new double[margins.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = margins[i][0];
        }
        return odds;
    }

    private static List<float[]> vectors(List<Example> examples) {
        return examples.stream().map(Example::vector).toList();
    }

    @Override
    public void close() {
        trees.close();
    }
}
