/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final List<Example> EARLIER = MadeUp.examples(1, 6_000);
    private static final List<Example> LATER = MadeUp.examples(2, 4_000);

    @Test
    void a_model_of_failure_comes_near_the_best_that_can_be() {
        double[] risks =
                LATER.stream().mapToDouble(example -> MadeUp.risk(example.vector())).toArray();
        boolean[] failed = failed();

        try (FailureModel model = new FailureTrainer(1).train(EARLIER)) {
            FailureQuality quality =
                    FailureQuality.of(ModelTest.probabilities(model, LATER), failed);

            assertThat(quality.auc()).isGreaterThan(0.99 * FailureQuality.of(risks, failed).auc());
            assertThat(quality.calibrationError()).isLessThan(0.03);
        }
    }

    @Test
    void a_model_of_duration_finds_median_and_interval() {
        double[] truth = LATER.stream().mapToDouble(Example::seconds).toArray();
        double[] medians =
                LATER.stream()
                        .mapToDouble(example -> MadeUp.medianSeconds(example.vector()))
                        .toArray();

        try (DurationModel model = new DurationTrainer(1).train(EARLIER)) {
            PredictionInterval[] intervals = ModelTest.intervals(model, LATER);
            double[] said = ModelTest.medians(intervals);

            assertThat(DurationQuality.of(said, truth).meanAbsoluteError())
                    .isLessThan(1.1 * DurationQuality.of(medians, truth).meanAbsoluteError());
            assertThat(ModelTest.coverage(intervals, truth)).isBetween(0.77, 0.83);
        }
    }

    @Test
    void the_same_examples_give_the_same_trees() {
        try (FailureModel first = new FailureTrainer(2).train(EARLIER);
                FailureModel second = new FailureTrainer(2).train(EARLIER);
                DurationModel third = new DurationTrainer(2).train(EARLIER);
                DurationModel fourth = new DurationTrainer(2).train(EARLIER)) {
            assertThat(second.trees().bytes("json")).isEqualTo(first.trees().bytes("json"));
            assertThat(second.curve()).isEqualTo(first.curve());
            assertThat(fourth.trees().bytes("json")).isEqualTo(third.trees().bytes("json"));
            assertThat(fourth.down()).isEqualTo(third.down());
        }
    }

    @Test
    void a_card_tells_what_the_bundle_answers_and_not_what_follows_later_runs() {
        List<Example> drifted =
                LATER.stream()
                        .map(
                                e ->
                                        new Example(
                                                e.workspace(),
                                                e.pipeline(),
                                                e.startMillis(),
                                                e.endMillis(),
                                                e.vector(),
                                                e.expectedSeconds(),
                                                true,
                                                3 * e.seconds(),
                                                List.of()))
                        .toList();

        try (FailureModel failure = new FailureTrainer(1).train(EARLIER);
                DurationModel duration = new DurationTrainer(1).train(EARLIER)) {
            assertThat(TestedDuration.frozen(duration, drifted).coverage())
                    .isLessThan(TestedDuration.of(duration, drifted).coverage());
            assertThat(ModelTest.courses(failure, EARLIER)[0][0])
                    .isEqualTo(failure.curve().probability(failure.odds(EARLIER)[0]));
        }
    }

    private static boolean[] failed() {
        boolean[] failed = new boolean[LATER.size()];
        for (int i = 0; i < failed.length; i++) {
            failed[i] = LATER.get(i).failed();
        }
        return failed;
    }
}
