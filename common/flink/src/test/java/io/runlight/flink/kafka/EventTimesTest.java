/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.util.Map;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.junit.jupiter.api.Test;

final class EventTimesTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final long MINUTE = 60_000;

    @Test
    void anEventTimeFarAheadOfKafkasDoesNotMoveTheTimeOfOthers() {
        TimestampAssigner<Long> times = times("5 min");

        assertThat(times.extractTimestamp(NOW - 7 * MINUTE, NOW)).isEqualTo(NOW - 7 * MINUTE);
        assertThat(times.extractTimestamp(NOW + 5 * MINUTE, NOW)).isEqualTo(NOW + 5 * MINUTE);
        assertThat(times.extractTimestamp(NOW + 999_999 * MINUTE, NOW)).isEqualTo(NOW + 5 * MINUTE);
    }

    @Test
    void aRecordWithoutATimeIsNotMeasuredByIt() {
        assertThat(times("5 min").extractTimestamp(NOW, -1)).isEqualTo(NOW);
        assertThat(times("5 min").extractTimestamp(TimestampAssigner.NO_TIMESTAMP, NOW))
                .isEqualTo(TimestampAssigner.NO_TIMESTAMP);
    }

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

    private static TimestampAssigner<Long> times(String maxAhead) {
        return stream(Map.of("kafka.max-ahead", maxAhead)).createTimestampAssigner(() -> null);
    }

    private static WatermarkStrategy<Long> stream(Map<String, String> options) {
        return EventTimes.ofStream(configuration(options), (event, kafkaTime) -> event);
    }

    private static JobConfiguration configuration(Map<String, String> options) {
        return JobConfiguration.of(options, OptionRegistry.with());
    }
}
