/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.booster.Forest;
import io.runlight.models.scoring.booster.Row;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.calibration.Calibration;
import io.runlight.models.scoring.explain.Contribution;
import java.util.List;

/** A model of {@link Target#FAILURE} at work; for one thread. */
public final class FailureScorer {

    private final Forest forest;
    private final Calibration calibration;
    private final String version;
    private final Reasons reasons;
    private final Row row;
    private final float[] outputs;

    public FailureScorer(ModelBundle bundle) {
        Targets.require(bundle, Target.FAILURE);
        this.forest = bundle.forest();
        this.calibration = bundle.manifest().calibration();
        this.version = bundle.id().version();
        this.reasons = new Reasons(bundle, 0);
        this.row = forest.newRow();
        this.outputs = new float[forest.outputs()];
    }

    /**
     * @param values one per feature; NaN where it is missing
     */
    public FailureScore score(float[] values) {
        forest.predict(row.set(values), outputs);
        return FailureScore.of(calibration.probability(outputs[0]), version);
    }

    /** The features that moved the log odds most; takes a hundred times as long as the score. */
    public List<Contribution> reasons(int most, float[] values) {
        return reasons.top(most, values);
    }
}
