/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void a_model_loses_to_a_rule_that_is_as_good_in_either_way() {
        FailureQuality model = new FailureQuality(100, 20, 0.8, 0.5, 0.15, 0.01);

        assertThat(failure(model, new FailureQuality(100, 20, 0.7, 0.4, 0.2, 0.1)).lostTo())
                .isEmpty();
        assertThat(failure(model, new FailureQuality(100, 20, 0.8, 0.4, 0.2, 0.1)).lostTo())
                .containsExactly("rule");
        assertThat(failure(model, new FailureQuality(100, 20, 0.7, 0.4, 0.15, 0.1)).lostTo())
                .containsExactly("rule");
    }

    @Test
    void a_model_of_duration_loses_to_a_median_that_is_as_near() {
        assertThat(duration(10, 11).lostToNaive()).isFalse();
        assertThat(duration(10, 10).lostToNaive()).isTrue();
    }

    @Test
    void what_has_no_figure_beats_nothing() {
        double none = Double.NaN;
        FailureQuality good = new FailureQuality(100, 20, 0.8, 0.5, 0.15, 0.01);
        FailureQuality unknown = new FailureQuality(0, 0, none, none, none, none);

        assertThat(failure(unknown, unknown).lostTo()).containsExactly("rule");
        assertThat(failure(unknown, good).lostTo()).containsExactly("rule");
        assertThat(duration(none, 10).lostToNaive()).isTrue();
        assertThat(duration(none, none).lostToNaive()).isTrue();
    }

    @Test
    void many_pipelines_of_few_runs_leave_nothing_for_a_test() {
        List<Example> examples = pipelinesOf(4, 400);

        assertThatThrownBy(() -> TrainedFailure.of(null, "", examples, 1))
                .isInstanceOf(UnfitExamplesException.class)
                .hasMessageContaining("0 of 0 runs failed in the last fifth");
        assertThatThrownBy(() -> TrainedDuration.of(null, "", examples, 1))
                .isInstanceOf(UnfitExamplesException.class)
                .hasMessageContaining("no runs in the last fifth");
    }

    @Test
    void failures_only_at_the_end_are_nothing_to_learn_from() {
        List<Example> examples =
                IntStream.range(0, 400).mapToObj(i -> example("p", i, i > 390)).toList();

        assertThatThrownBy(() -> TrainedFailure.of(null, "", examples, 1))
                .isInstanceOf(UnfitExamplesException.class)
                .hasMessageContaining("0 of 272 runs failed in the runs to learn from");
    }

    @Test
    void an_interval_is_not_promised_on_fewer_runs_than_prove_it() {
        assertThatThrownBy(() -> new DurationTrainer(1).train(pipelinesOf(10, 50)))
                .isInstanceOf(UnfitExamplesException.class)
                .hasMessageContaining(
                        "5 runs in the last of each pipeline, which prove an interval of 66 %");
    }

    private static List<Example> pipelinesOf(int size, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> example("p" + i / size, i, i % 3 == 0))
                .toList();
    }

    private static Example example(String pipeline, int number, boolean failed) {
        return new Example(
                "w",
                pipeline,
                number * 1_000L,
                number * 1_000L + 500,
                new float[] {number % 7},
                100,
                failed,
                90 + number % 20,
                List.of());
    }

    private static TrainedFailure failure(FailureQuality model, FailureQuality rule) {
        TestedFailure tested =
                new TestedFailure(new double[0], new boolean[0], model, null, null, null, Map.of());
        return new TrainedFailure(null, tested, Map.of("rule", rule), new double[0], "", "");
    }

    private static TrainedDuration duration(double model, double naive) {
        return new TrainedDuration(
                null,
                new TestedDuration(new DurationQuality(9, model, 0.1), null, 0.8, Map.of()),
                new DurationQuality(9, naive, 0.1),
                new double[0],
                "");
    }
}
