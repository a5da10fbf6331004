/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.BoosterReader;
import io.runlight.models.scoring.booster.Objective;
import io.runlight.models.scoring.booster.Rows;
import io.runlight.models.scoring.booster.Trained;
import ml.dmlc.xgboost4j.java.DMatrix;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

class TreeShapProperties {

    private static final int ROWS = 50;

    /** XGBoost adds contributions up as floats, we as doubles. */
    private static final Offset<Double> CLOSE = Offset.offset(1e-4);

    @Property(tries = 20)
    void contributionsAreThoseOfXgboostWhateverTheShapeOfTheTrees(
            @ForAll @IntRange(max = 3) int objective,
            @ForAll @IntRange(min = 1, max = 12) int depth,
            @ForAll @IntRange(min = 1, max = 20) int rounds,
            @ForAll @IntRange(min = 1, max = 20) int features,
            @ForAll @DoubleRange(max = 0.9) double missing,
            @ForAll @LongRange(min = 0, max = 1_000) long seed)
            throws Exception {
        ml.dmlc.xgboost4j.java.Booster reference =
                Trained.withObjective(Objective.values()[objective].code())
                        .with("quantile_alpha", "[0.1, 0.9]")
                        .with("max_depth", depth)
                        .features(features)
                        .rounds(rounds)
                        .rows(300)
                        .missing(missing)
                        .seed(seed)
                        .train();
        float[] values = Rows.random(ROWS, features, missing, seed + 7);
        DMatrix matrix = new DMatrix(values, ROWS, features, Float.NaN);
        float[][] expected = reference.predictContrib(matrix, 0);
        Booster booster = BoosterReader.read(reference.toByteArray("ubj"));
        TreeShap shap = new TreeShap(booster);

        for (int i = 0; i < ROWS; i++) {
            for (int output = 0; output < booster.outputs(); output++) {
                double[] found = shap.contributions(Rows.row(values, i, features), output);
                agree(found, expected[i], output * (features + 1));
            }
        }
        matrix.dispose();
        reference.dispose();
    }

    /** Durations are large numbers, so that they are compared in parts of the largest. */
    private static void agree(double[] found, float[] expected, int from) {
        double scale = 1;
        for (int j = 0; j < found.length; j++) {
            scale = Math.max(scale, Math.abs(expected[from + j]));
        }
        for (int j = 0; j < found.length; j++) {
            assertThat(found[j] / scale)
                    .as("feature %d", j)
                    .isCloseTo(expected[from + j] / scale, CLOSE);
        }
    }
}
