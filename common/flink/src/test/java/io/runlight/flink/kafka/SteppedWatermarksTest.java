/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class SteppedWatermarksTest {

    private final List<Long> emitted = new ArrayList<>();
    private final WatermarkOutput output =
            new WatermarkOutput() {
                @Override
                public void emitWatermark(Watermark watermark) {
                    emitted.add(watermark.getTimestamp());
                }

                @Override
                public void markIdle() {}

                @Override
                public void markActive() {}
            };

    private final SteppedWatermarks<String> watermarks =
            new SteppedWatermarks<>(Duration.ofSeconds(10));

    @Test
    void aWatermarkIsBehindTheNewestEventByTheDisorder() {
        watermarks.onEvent("a", 60_000, output);

        assertThat(emitted).containsExactly(49_999L);
    }

    @Test
    void eventsWithinAStepEmitNothingNew() {
        watermarks.onEvent("a", 60_000, output);
        watermarks.onEvent("b", 60_999, output);
        watermarks.onEvent("older", 55_000, output);

        assertThat(emitted).containsExactly(49_999L);
    }

    @Test
    void theEventThatReachesTheNextStepEmitsItAtOnce() {
        watermarks.onEvent("a", 60_000, output);
        watermarks.onEvent("b", 62_500, output);

        assertThat(emitted).containsExactly(49_999L, 51_999L);
    }

    @Test
    void processingTimeMovesNothing() {
        watermarks.onEvent("a", 60_000, output);
        watermarks.onPeriodicEmit(output);

        assertThat(emitted).hasSize(1);
    }

    @Test
    void aSmallDisorderHasSmallSteps() {
        SteppedWatermarks<String> exact = new SteppedWatermarks<>(Duration.ZERO);
        exact.onEvent("a", 5, output);
        exact.onEvent("b", 6, output);

        assertThat(emitted).containsExactly(4L, 5L);
    }
}
