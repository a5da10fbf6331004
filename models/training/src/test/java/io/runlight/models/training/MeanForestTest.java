/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanForestTest {

    private static final List<Example> EXAMPLES = MadeUp.examples(5, 2_000);
    private static final TreeSettings SETTINGS = new TreeSettings(4, 2, 0.1, 30, 1);

    @Test
    void theAnswerOfTreesThatWereGrownTwiceIsTheMeanOfBoth() {
        Lessons lessons = Lessons.of(EXAMPLES, example -> example.failed() ? 1 : 0, example -> 1);
        Map<String, Object> objective = Map.of("objective", "binary:logistic");
        Map<String, Object> other =
                Map.of("objective", "binary:logistic", "seed", TreeSettings.OTHER_SEED);

        try (Trees one = Trees.grow(SETTINGS, objective, lessons);
                Trees two = Trees.grow(SETTINGS, other, lessons, 30, (trees, rounds) -> true);
                Trees both = Trees.growTwice(SETTINGS, objective, lessons)) {
            float[][] first = one.margins(lessons.vectors());
            float[][] second = two.margins(lessons.vectors());
            float[][] mean = both.margins(lessons.vectors());

            boolean differ = false;
            for (int i = 0; i < mean.length; i++) {
                assertThat(mean[i][0]).isCloseTo((first[i][0] + second[i][0]) / 2, within(1e-5f));
                differ |= first[i][0] != second[i][0];
            }
            assertThat(differ).isTrue();
        }
    }
}
