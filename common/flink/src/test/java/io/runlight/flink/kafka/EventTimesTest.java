/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.junit.jupiter.api.Test;

final class EventTimesTest {

    private static final long MINUTE = 60_000;

    @Test
    void partitionsAreAlignedUnlessSomebodySaysOtherwise() {
        assertThat(stream(Map.of()).getAlignmentParameters().isEnabled()).isTrue();
        assertThat(stream(Map.of()).getAlignmentParameters().getMaxAllowedWatermarkDrift())
                .isEqualTo(30 * MINUTE);
        assertThat(
                        stream(Map.of("kafka.alignment-drift", "0 s"))
                                .getAlignmentParameters()
                                .isEnabled())
                .isFalse();
    }

    @Test
    void aReplayIsNotAligned() {
        assertThat(
                        EventTimes.<Long>ofReplay(configuration(Map.of()), (event, time) -> event)
                                .getAlignmentParameters()
                                .isEnabled())
                .isFalse();
    }

    @Test
    void aShortIdlenessIsRefusedWhilePartitionsAreAligned() {
        assertThatThrownBy(() -> stream(Map.of("kafka.idleness", "29 s")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'kafka.idleness' cannot be '29000 ms'")
                .hasMessageContaining("give 30 s or more")
                .hasMessageContaining("kafka.alignment-drift=0");

        stream(Map.of("kafka.idleness", "30 s"));
        stream(Map.of("kafka.idleness", "1 s", "kafka.alignment-drift", "0 s"));
    }

    @Test
    void aDriftThatAWrongClockWouldReachIsRefused() {
        assertThatThrownBy(() -> stream(Map.of("kafka.alignment-drift", "9 min")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'kafka.alignment-drift' cannot be '540000 ms'")
                .hasMessageContaining("give more than 10 min, or 0");
    }

    @Test
    void anIdlenessOfNothingIsRefused() {
        assertThatThrownBy(() -> stream(Map.of("kafka.idleness", "0 s")))
                .isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> stream(Map.of("kafka.idleness-events", "0")))
                .isInstanceOf(ConfigurationException.class);
    }

    private static WatermarkStrategy<Long> stream(Map<String, String> options) {
        return EventTimes.ofStream(configuration(options), (event, kafkaTime) -> event);
    }

    private static JobConfiguration configuration(Map<String, String> options) {
        return JobConfiguration.of(options, OptionRegistry.with());
    }
}
