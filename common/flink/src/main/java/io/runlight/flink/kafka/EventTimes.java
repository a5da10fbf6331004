/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.ConfigOption;

/**
 * How event time goes on in a source over Runlight's topics: behind the newest event of the slowest
 * partition, not held up by silent ones, and none far ahead of the others.
 */
public final class EventTimes {

    /** Partitions are aligned within one source, so any name does. */
    private static final String ALIGNMENT_GROUP = "events";

    /**
     * With each update, event time can go on by the drift at most: this often, a month of sparse
     * events is read in minutes.
     */
    private static final Duration ALIGNMENT_UPDATE = Duration.ofMillis(200);

    /** With alignment, Flink 2.2.1 is not to be trusted below (FLINK-40093). */
    private static final Duration SHORTEST_IDLENESS = Duration.ofSeconds(30);

    private EventTimes() {}

    /**
     * Event time of a stream that never ends.
     *
     * @throws ConfigurationException when the options contradict each other
     */
    public static <T> WatermarkStrategy<T> ofStream(
            JobConfiguration configuration, SerializableTimestampAssigner<T> eventTime) {
        Duration drift = configuration.get(RunlightOptions.KAFKA_ALIGNMENT_DRIFT);
        Duration idleness = configuration.get(RunlightOptions.KAFKA_IDLENESS);
        requirePositive(
                idleness.toNanos(), RunlightOptions.KAFKA_IDLENESS, idleness.toMillis() + " ms");
        int events = configuration.get(RunlightOptions.KAFKA_IDLENESS_EVENTS);
        requirePositive(events, RunlightOptions.KAFKA_IDLENESS_EVENTS, events);
        WatermarkStrategy<T> strategy =
                WatermarkStrategy.<T>forGenerator(
                                new SplitWatermarks<>(disorder(configuration), idleness, events))
                        .withTimestampAssigner(eventTime);
        if (drift.isZero()) {
            return strategy;
        }
        check(drift, idleness, configuration.get(RunlightOptions.KAFKA_MAX_AHEAD));
        return strategy.withWatermarkAlignment(ALIGNMENT_GROUP, drift, ALIGNMENT_UPDATE);
    }

    /**
     * Event time of an input that ends. A partition holds up the others until it was read to its
     * end, however long it takes, so that no event is late because of the reading; empty ones end
     * at once. Partitions are not aligned, because version 5.0.0 of the connector fails when it is
     * to pause one that has just ended (FLINK-39728).
     */
    public static <T> WatermarkStrategy<T> ofReplay(
            JobConfiguration configuration, SerializableTimestampAssigner<T> eventTime) {
        Duration disorder = disorder(configuration);
        return WatermarkStrategy.<T>forGenerator(context -> new SteppedWatermarks<>(disorder))
                .withTimestampAssigner(eventTime);
    }

    private static Duration disorder(JobConfiguration configuration) {
        return configuration.get(RunlightOptions.KAFKA_OUT_OF_ORDERNESS);
    }

    private static void check(Duration drift, Duration idleness, Duration ahead) {
        if (idleness.compareTo(SHORTEST_IDLENESS) < 0) {
            throw refused(
                    RunlightOptions.KAFKA_IDLENESS,
                    idleness.toMillis() + " ms",
                    "while partitions are aligned, because Flink might then pause one for good;"
                            + " give 30 s or more, or switch alignment off with "
                            + RunlightOptions.KAFKA_ALIGNMENT_DRIFT.key()
                            + "=0");
        }
        if (drift.compareTo(ahead) < 0) {
            throw refused(
                    RunlightOptions.KAFKA_ALIGNMENT_DRIFT,
                    drift.toMillis() + " ms",
                    "because one clock that is fast by "
                            + RunlightOptions.KAFKA_MAX_AHEAD.key()
                            + " would pause its partition; give more than "
                            + ahead.toMinutes()
                            + " min, or 0 to switch alignment off");
        }
    }

    private static void requirePositive(long number, ConfigOption<?> option, Object value) {
        if (number <= 0) {
            throw refused(option, value, "because it must be positive");
        }
    }

    private static ConfigurationException refused(
            ConfigOption<?> option, Object value, String because) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "' " + because);
    }
}
