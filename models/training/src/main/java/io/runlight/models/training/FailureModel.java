/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.List;

/**
 * A trained model of the probability that a run fails.
 *
 * @param threshold the probability from which on it is best to count on a failure (by F1)
 */
public record FailureModel(
        Trees trees, TreeSettings settings, LogisticCurve curve, double threshold)
        implements AutoCloseable {

    /** The log odds of failure of each example, before the calibration. */
    public double[] odds(List<Example> examples) {
        return odds(trees.margins(examples.stream().map(Example::vector).toList()));
    }

    /** The same at each moment of each example, one after the other. */
    double[] oddsOfMoments(List<Example> examples) {
        return odds(
                trees.margins(
                        examples.stream()
                                .flatMap(example -> example.moments().stream())
                                .map(ScoredMoment::vector)
                                .toList()));
    }

    static double[] odds(float[][] margins) {
        double[] odds = new double[margins.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = margins[i][0];
        }
        return odds;
    }

    @Override
    public void close() {
        trees.close();
    }
}
