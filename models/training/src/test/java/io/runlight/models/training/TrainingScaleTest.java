/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingScaleTest {

    private static final List<Example> MANY = MadeUp.examples(1, 300_000);
    private static final List<Example> FEW = MANY.subList(0, 250_000);

    @Test
    void what_is_not_too_much_is_learned_from_as_a_whole() {
        assertThat(TrainingScale.ofFailure(FEW).learned(FEW)).isSameAs(FEW);
        assertThat(TrainingScale.ofFailure(FEW).compared(FEW)).isSameAs(FEW);
        assertThat(TrainingScale.ofDuration(FEW).learned(FEW)).isSameAs(FEW);
    }

    @Test
    void of_very_many_examples_a_share_from_the_first_to_the_last_is_enough() {
        TrainingScale scale = TrainingScale.ofFailure(MANY);

        List<Example> learned = scale.learned(MANY);

        assertThat(learned.size()).isBetween(246_000, 254_000);
        assertThat(scale.compared(MANY).size()).isBetween(78_000, 82_000);
        assertThat(learned)
                .isSortedAccordingTo((a, b) -> Long.compare(a.startMillis(), b.startMillis()));
        assertThat(learned.stream().filter(e -> e.startMillis() < 150_000_000L).count())
                .isBetween(123_000L, 127_000L);
        assertThat(learned.stream().filter(e -> e.pipeline().equals("p1")).count())
                .isBetween(81_000L, 86_000L);
    }

    @Test
    void the_share_is_the_same_whenever_it_is_taken() {
        TrainingScale scale = TrainingScale.ofDuration(MANY);

        assertThat(scale.learned(MANY)).isEqualTo(scale.learned(MANY));
    }
}
