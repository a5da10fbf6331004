/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SeriesKeyTest {

    @Test
    void keysOfDifferentSeriesHaveDifferentTexts() {
        assertThat(new SeriesKey("a", "2b", "s").shardText())
                .isNotEqualTo(new SeriesKey("a2", "b", "s").shardText());
    }

    @Test
    void theSeriesOfADimensionAreSpreadEvenly() {
        Map<Integer, Integer> series = new HashMap<>();
        for (int i = 0; i < 16_000; i++) {
            series.merge(new SeriesKey("w", "d", "pipeline-" + i).shard(), 1, Integer::sum);
        }
        assertThat(series).hasSize(SeriesKey.SHARDS);
        assertThat(series.values()).allSatisfy(count -> assertThat(count).isBetween(800, 1_200));
    }

    @Test
    void theHashIsTheSameInEveryProcess() {
        assertThat(new SeriesKey("acme", "pipeline", "etl").hashCode()).isEqualTo(-72325643);
        assertThat(new SeriesKey("acme", "pipeline", "etl").shardText())
                .isEqualTo("4:acmepipeline3");
    }
}
