/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.booster.Forest;
import io.runlight.models.scoring.booster.Row;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.Target;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.interval.IntervalRule;
import java.util.List;

/** A model of {@link Target#DURATION} at work; for one thread. */
public final class DurationScorer {

    private final Forest forest;
    private final IntervalRule interval;
    private final String version;
    private final Reasons reasons;
    private final Row row;
    private final float[] outputs;

    public DurationScorer(ModelBundle bundle) {
        Targets.require(bundle, Target.DURATION);
        this.forest = bundle.forest();
        this.interval = bundle.manifest().interval();
        this.version = bundle.id().version();
        this.reasons = new Reasons(bundle, interval.valueOutput());
        this.row = forest.newRow();
        this.outputs = new float[forest.outputs()];
    }

    /**
     * @param values one per feature; NaN where it is missing
     */
    public DurationScore score(float[] values) {
        forest.predict(row.set(values), outputs);
        return new DurationScore(interval.of(outputs, values), version);
    }

    /** The features that moved the prediction most, on the scale of the model. */
    public List<Contribution> reasons(int most, float[] values) {
        return reasons.top(most, values);
    }
}
