/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import static org.assertj.core.api.Assertions.assertThat;

import ml.dmlc.xgboost4j.java.DMatrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class ForestProperties {

    /** Times the tries of the property: 100,000 rows. */
    private static final int ROWS = 2_500;

    private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

    @Property(tries = 40)
    void predictsWhatXgboostPredictsWhateverTheShapeOfTheTrees(
            @ForAll @IntRange(max = 3) int objective,
            @ForAll @IntRange(min = 1, max = 9) int depth,
            @ForAll @IntRange(min = 1, max = 40) int rounds,
            @ForAll @IntRange(min = 1, max = 30) int features,
            @ForAll @DoubleRange(max = 0.9) double missing,
            @ForAll boolean lossGuide,
            @ForAll @LongRange(min = 0, max = 1_000) long seed)
            throws Exception {
        ml.dmlc.xgboost4j.java.Booster reference =
                Trained.withObjective(Objective.values()[objective].code())
                        .with("quantile_alpha", "[0.1, 0.5, 0.9]")
                        .with("max_depth", depth)
                        .with("tree_method", "hist")
                        .with("grow_policy", lossGuide ? "lossguide" : "depthwise")
                        .features(features)
                        .rounds(rounds)
                        .rows(500)
                        .missing(missing)
                        .seed(seed)
                        .train();

        agree(reference, features, missing, seed);
        reference.dispose();
    }

    /** Durations are large numbers, so that theirs are compared in parts of the prediction. */
    private static void agree(
            ml.dmlc.xgboost4j.java.Booster reference, int features, double missing, long seed)
            throws Exception {
        float[] values = Rows.random(ROWS, features, missing, seed + 7);
        DMatrix matrix = new DMatrix(values, ROWS, features, Float.NaN);
        float[][] expected = reference.predict(matrix);
        matrix.dispose();
        Forest forest = Forest.of(BoosterReader.read(reference.toByteArray("ubj")));
        Row row = forest.newRow();
        float[] predictions = new float[forest.outputs()];
        for (int i = 0; i < ROWS; i++) {
            forest.predict(row.set(Rows.row(values, i, features)), predictions);
            assertThat(predictions).hasSameSizeAs(expected[i]);
            for (int j = 0; j < predictions.length; j++) {
                float scale = Math.max(1, Math.abs(expected[i][j]));
                assertThat(predictions[j] / scale)
                        .as("output %d of row %d", j, i)
                        .isCloseTo(expected[i][j] / scale, CLOSE);
            }
        }
    }
}
