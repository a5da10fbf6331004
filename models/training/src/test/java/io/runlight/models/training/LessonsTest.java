/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.features.ScoredMoment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonsTest {

    @Test
    void a_run_of_many_steps_gives_eight_moments_that_together_count_as_much_as_its_start() {
        List<ScoredMoment> steps = IntStream.range(0, 20).mapToObj(LessonsTest::moment).toList();
        Example run = MadeUp.examples(1, 1).get(0).with(steps);

        Lessons lessons = Lessons.of(List.of(run), example -> 7, example -> 3);

        assertThat(lessons.vectors()).hasSize(9);
        assertThat(lessons.targets()).containsOnly(7);
        assertThat(lessons.weights()[0]).isEqualTo(3);
        assertThat(sumOfMoments(lessons)).isCloseTo(3, within(1e-5));
        assertThat(lessons.vectors().subList(1, 9))
                .extracting(vector -> vector[0])
                .containsExactly(0f, 2f, 5f, 7f, 10f, 12f, 15f, 17f);
    }

    @Test
    void more_lessons_than_an_array_holds_are_refused_in_words() {
        assertThat(Vectors.cells(11_000_000, 100)).isEqualTo(1_100_000_000);
        assertThatThrownBy(() -> Vectors.cells(11_000_000, 200))
                .isInstanceOf(UnfitExamplesException.class)
                .hasMessageContaining("11000000 lessons of 200 features")
                .hasMessageContaining("10737418");
    }

    private static double sumOfMoments(Lessons lessons) {
        double sum = 0;
        for (int i = 1; i < lessons.weights().length; i++) {
            sum += lessons.weights()[i];
        }
        return sum;
    }

    private static ScoredMoment moment(int step) {
        return new ScoredMoment(new float[] {step, 0, 0}, 100, step);
    }
}
