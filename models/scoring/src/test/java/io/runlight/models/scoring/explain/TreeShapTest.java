/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.Objective;
import io.runlight.models.scoring.booster.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeShapTest {

    /** Fever only counts with a cough: 80 in the corner of both, 0 elsewhere. */
    private static final Tree BOTH =
            new Tree(
                    0,
                    new int[] {1, -1, 3, -1, -1},
                    new int[] {2, -1, 4, -1, -1},
                    new int[] {0, 0, 1, 0, 0},
                    new float[] {0.5f, 0, 0.5f, 0, 80},
                    new boolean[] {true, false, true, false, false},
                    new float[] {4, 2, 2, 1, 1});

    @Test
    void twoFeaturesThatCountOnlyTogetherShareWhatTheyAdd() {
        double[] contributions = new TreeShap(booster(BOTH)).contributions(new float[] {1, 1}, 0);

        assertThat(contributions).containsExactly(new double[] {30, 30, 20}, within(1e-9));
    }

    @Test
    void aFeatureThatIsAskedForTwiceOnTheWayIsOnePlayer() {
        Tree twice =
                new Tree(
                        0,
                        new int[] {1, -1, 3, -1, -1},
                        new int[] {2, -1, 4, -1, -1},
                        new int[5],
                        new float[] {0, 0, 1, 10, 30},
                        new boolean[5],
                        new float[] {4, 2, 2, 1, 1});

        double[] contributions = new TreeShap(booster(twice)).contributions(new float[] {2, 7}, 0);

        assertThat(contributions).containsExactly(new double[] {20, 0, 10}, within(1e-9));
    }

    @Test
    void contributionsAddUpToTheMargin() {
        TreeShap shap = new TreeShap(booster(BOTH, BOTH, BOTH));

        for (float[] row : new float[][] {{1, 1}, {0, 1}, {1, 0}, {Float.NaN, 1}}) {
            double[] contributions = shap.contributions(row, 0);

            double margin = row[0] == 1 && row[1] == 1 ? 240 : 0;
            assertThat(contributions[0] + contributions[1] + contributions[2])
                    .isCloseTo(margin, within(1e-9));
        }
    }

    @Test
    void theLargestContributionsAreNamedWhicheverTheirSign() {
        List<Contribution> top =
                Contribution.top(
                        2,
                        List.of("steps", "tokens", "hour", "tries"),
                        new float[] {1, 2, 3, 4},
                        new double[] {0.1, -3, 0, 2, 99});

        assertThat(top)
                .containsExactly(
                        new Contribution("tokens", 2, -3), new Contribution("tries", 4, 2));
    }

    @Test
    void featuresThatAddedNothingAreNotNamed() {
        assertThat(Contribution.top(5, List.of("steps"), new float[] {1}, new double[] {0, 7}))
                .isEmpty();
    }

    private static Booster booster(Tree... trees) {
        return new Booster(
                Objective.SQUARED_ERROR, 2, List.of(), new float[1], new float[0], List.of(trees));
    }
}
