/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.features.Feature;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.explain.TreeShap;
import java.util.List;

/** The features that moved a prediction most; for one thread. */
final class Reasons {

    private final TreeShap shap;
    private final List<String> names;
    private final int output;

    /**
     * @param output of the booster that is the prediction
     */
    Reasons(ModelBundle bundle, int output) {
        this.shap = new TreeShap(bundle.booster());
        this.names = bundle.schema().features().stream().map(Feature::name).toList();
        this.output = output;
    }

    List<Contribution> top(int most, float[] row) {
        return Contribution.top(most, names, row, shap.contributions(row, output));
    }
}
