/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QualityProperties {

    @Property(tries = 200)
    void auc_is_the_share_of_pairs_in_the_right_order(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int count) {
        Random random = new Random(seed);
        double[] probabilities = new double[count];
        boolean[] failed = new boolean[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = random.nextInt(8) / 8.0;
            failed[i] = i == 0 || (i > 1 && random.nextBoolean());
        }
        double right = 0;
        double pairs = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (failed[i] && !failed[j]) {
                    pairs++;
                    right += Math.signum(probabilities[i] - probabilities[j]) / 2 + 0.5;
                }
            }
        }

        assertThat(FailureQuality.of(probabilities, failed).auc())
                .isCloseTo(right / pairs, within(1e-12));
    }

    @Example
    void the_figures_of_a_known_case() {
        FailureQuality quality =
                FailureQuality.of(
                        new double[] {0.9, 0.8, 0.3, 0.1},
                        new boolean[] {true, false, true, false});

        assertThat(quality.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
        assertThat(quality.brier()).isCloseTo((0.01 + 0.64 + 0.49 + 0.01) / 4, within(1e-12));
        assertThat(quality.calibrationError())
                .isCloseTo((0.1 + 0.8 + 0.7 + 0.1) / 4, within(1e-12));
    }

    @Example
    void durations_of_nothing_count_in_seconds_but_not_in_percent() {
        DurationQuality quality =
                DurationQuality.of(new double[] {5, 12, 30}, new double[] {0, 10, 20});

        assertThat(quality.meanAbsoluteError()).isCloseTo(17 / 3.0, within(1e-12));
        assertThat(quality.medianPercentageError()).isCloseTo(0.5, within(1e-12));
    }

    @Property(tries = 200)
    void no_threshold_has_a_better_f1_than_the_best(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
        Random random = new Random(seed);
        double[] probabilities = new double[count];
        boolean[] failed = new boolean[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = random.nextInt(8) / 8.0;
            failed[i] = i == 0 || random.nextInt(3) == 0;
        }

        Flagging best = Flagging.best(probabilities, failed);

        assertThat(Flagging.at(best.threshold(), probabilities, failed)).isEqualTo(best);
        for (double threshold = 0; threshold <= 1; threshold += 1 / 16.0) {
            assertThat(Flagging.at(threshold, probabilities, failed).f1())
                    .isLessThanOrEqualTo(best.f1());
        }
    }

    @Example
    void f1_of_a_known_case() {
        Flagging flagging =
                Flagging.at(
                        0.5,
                        new double[] {0.9, 0.8, 0.5, 0.3, 0.1},
                        new boolean[] {true, false, true, true, false});

        assertThat(flagging.precision()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(flagging.recall()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(flagging.f1()).isCloseTo(2 / 3.0, within(1e-12));
    }
}
