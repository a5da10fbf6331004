/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.List;

/**
 * A trained ensemble of trees in the order in which they are added up.
 *
 * @param objective what it was trained for
 * @param features how many features a row has
 * @param featureNames their names; empty when the booster has none
 * @param baseMargins where the sum of each output begins
 * @param quantiles the quantile of each output of {@link Objective#QUANTILE}, otherwise none
 * @param trees up to the best iteration when training stopped early
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Booster(
        Objective objective,
        int features,
        List<String> featureNames,
        float[] baseMargins,
        float[] quantiles,
        List<Tree> trees) {

    public Booster {
        featureNames = List.copyOf(featureNames);
        trees = List.copyOf(trees);
    }

    /** How many predictions a row gets. */
    public int outputs() {
        return baseMargins.length;
    }
}
