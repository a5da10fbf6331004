/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.util.Map;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.junit.jupiter.api.Test;

final class KafkaSourcesTest {

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

    private static TimestampAssigner<Long> times(String maxAhead) {
        return KafkaSources.<Long>watermarks(
                        JobConfiguration.of(
                                Map.of("kafka.max-ahead", maxAhead), OptionRegistry.with()),
                        (event, kafkaTime) -> event)
                .createTimestampAssigner(() -> null);
    }
}
