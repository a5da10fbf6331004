/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final Tree STUMP = stump(2.5f, true);

    @Test
    void aValueBelowTheConditionGoesLeftAndAnEqualOneRight() throws Exception {
        Forest forest = forest(STUMP);

        assertThat(score(forest, Math.nextDown(2.5f))).isEqualTo(-1);
        assertThat(score(forest, 2.5f)).isEqualTo(1);
        assertThat(score(forest, -2.5f)).isEqualTo(-1);
    }

    @Test
    void aMissingValueGoesWhereTheTrainingSentIt() throws Exception {
        assertThat(score(forest(stump(2.5f, true)), Float.NaN)).isEqualTo(-1);
        assertThat(score(forest(stump(2.5f, false)), Float.NaN)).isEqualTo(1);
    }

    @Test
    void bothZerosAreEqual() throws Exception {
        assertThat(score(forest(stump(0.0f, true)), -0.0f)).isEqualTo(1);
        assertThat(score(forest(stump(-0.0f, true)), 0.0f)).isEqualTo(1);
        assertThat(score(forest(stump(-0.0f, true)), -Float.MIN_VALUE)).isEqualTo(-1);
    }

    @Test
    void infiniteValuesAreLargerAndSmallerThanEveryCondition() throws Exception {
        Forest forest = forest(stump(Float.MAX_VALUE, true));

        assertThat(score(forest, Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(score(forest, Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    }

    @Test
    void treesOfDifferentDepthsSideBySideEachReachTheirLeaf() throws Exception {
        Tree deep =
                new Tree(
                        0,
                        new int[] {1, 3, -1, -1, -1},
                        new int[] {2, 4, -1, -1, -1},
                        new int[5],
                        new float[] {0, -5, 300, 100, 200},
                        new boolean[5],
                        new float[5]);
        Tree leaf =
                new Tree(
                        0,
                        new int[] {-1},
                        new int[] {-1},
                        new int[1],
                        new float[] {1000},
                        new boolean[1],
                        new float[1]);
        Forest forest = forest(STUMP, leaf, deep, STUMP, leaf);

        assertThat(score(forest, -7)).isEqualTo(-1 + 1000 + 100 - 1 + 1000);
        assertThat(score(forest, -5)).isEqualTo(-1 + 1000 + 200 - 1 + 1000);
        assertThat(score(forest, 3)).isEqualTo(1 + 1000 + 300 + 1 + 1000);
    }

    @Test
    void treesAfterTheBestIterationAreLeftOut() throws Exception {
        ml.dmlc.xgboost4j.java.Booster reference =
                Trained.withObjective("binary:logistic")
                        .with("eta", 1)
                        .with("max_depth", 8)
                        .with("eval_metric", "logloss")
                        .rounds(60)
                        .stopEarlyAfter(5)
                        .train();
        int best = Integer.parseInt(reference.getAttr("best_iteration"));
        float[] values = Rows.random(100, 10, 0.2, 3);
        DMatrix matrix = new DMatrix(values, 100, 10, Float.NaN);

        Booster booster = BoosterReader.read(reference.toByteArray("ubj"));

        assertThat(booster.trees()).hasSize(best + 1);
        float[][] expected = reference.predict(matrix, false, best + 1);
        float[][] all = reference.predict(matrix);
        for (int i = 0; i < 100; i++) {
            float[] score = scores(Forest.of(booster), Rows.row(values, i, 10));
            assertThat(score[0]).isEqualTo(expected[i][0]).isNotEqualTo(all[i][0]);
        }
    }

    @Test
    void aRowOfAnotherLengthIsRefused() throws Exception {
        Row row = forest(STUMP).newRow();

        assertThatThrownBy(() -> row.set(new float[2]))
                .hasMessage("The row has 2 values; the booster has 1 features");
    }

    @Test
    void moreFeaturesThanFitAreRefused() {
        assertThatThrownBy(() -> Forest.of(booster(Forest.MOST_FEATURES + 1, STUMP)))
                .isInstanceOf(BoosterFormatException.class)
                .hasMessageContaining("at most 32767 fit");
    }

    @Test
    void theLastFeatureThatFitsIsAskedFor() throws Exception {
        int last = Forest.MOST_FEATURES - 1;
        Tree tree =
                new Tree(
                        0,
                        STUMP.left(),
                        STUMP.right(),
                        new int[] {last, 0, 0},
                        STUMP.condition(),
                        new boolean[] {false, false, false},
                        STUMP.cover());
        Forest forest = Forest.of(booster(last + 1, tree));
        float[] row = new float[last + 1];

        assertThat(scores(forest, row)[0]).isEqualTo(-1);
        row[last] = Float.NaN;
        assertThat(scores(forest, row)[0]).isEqualTo(1);
    }

    private static Tree stump(float condition, boolean missingLeft) {
        return new Tree(
                0,
                new int[] {1, -1, -1},
                new int[] {2, -1, -1},
                new int[3],
                new float[] {condition, -1, 1},
                new boolean[] {missingLeft, false, false},
                new float[] {2, 1, 1});
    }

    private static Forest forest(Tree... trees) throws BoosterFormatException {
        return Forest.of(booster(1, trees));
    }

    private static Booster booster(int features, Tree... trees) {
        return new Booster(
                Objective.SQUARED_ERROR,
                features,
                List.of(),
                new float[1],
                new float[0],
                List.of(trees));
    }

    private static float score(Forest forest, float value) {
        return scores(forest, value)[0];
    }

    private static float[] scores(Forest forest, float... row) {
        float[] scores = new float[forest.outputs()];
        forest.predict(forest.newRow().set(row), scores);
        return scores;
    }
}
