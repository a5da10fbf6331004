/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
