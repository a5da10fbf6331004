/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.topic.Topic;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Sources over Runlight's topics; their place in Kafka is part of the checkpoint. */
public final class KafkaSources {

    private KafkaSources() {}

    /** One source over all input topics. */
    public static <T> KafkaSource<T> events(
            JobConfiguration configuration, KafkaRecordDeserializationSchema<T> deserializer) {
        return builder(inputs(), configuration, deserializer).build();
    }

    /** The same, ended where the topics end now: a replay that finishes. */
    public static <T> KafkaSource<T> boundedEvents(
            JobConfiguration configuration, KafkaRecordDeserializationSchema<T> deserializer) {
        return builder(inputs(), configuration, deserializer)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .build();
    }

    /** A source over any topics. */
    public static <T> KafkaSourceBuilder<T> builder(
            List<Topic> topics,
            JobConfiguration configuration,
            KafkaRecordDeserializationSchema<T> deserializer) {
        String group = configuration.get(RunlightOptions.KAFKA_GROUP_ID);
        return KafkaSource.<T>builder()
                .setProperties(KafkaProperties.of(configuration))
                .setBootstrapServers(configuration.get(RunlightOptions.KAFKA_BOOTSTRAP_SERVERS))
                .setGroupId(group)
                .setClientIdPrefix(group)
                .setTopics(
                        topics.stream()
                                .map(topic -> KafkaProperties.topicName(topic, configuration))
                                .toList())
                .setStartingOffsets(startingOffsets(configuration))
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setProperty(
                        KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
                        Long.toString(
                                configuration
                                        .get(RunlightOptions.KAFKA_PARTITION_DISCOVERY_INTERVAL)
                                        .toMillis()))
                .setDeserializer(deserializer);
    }

    /**
     * Watermarks of each partition, behind its newest event by the allowed disorder. An event time
     * far ahead of Kafka's own time for the record does not count: it comes from a wrong clock, and
     * everybody else's events would be late.
     */
    public static <T> WatermarkStrategy<T> watermarks(
            JobConfiguration configuration, SerializableTimestampAssigner<T> eventTime) {
        return watermarksOfBusyInputs(configuration, eventTime)
                .withIdleness(configuration.get(RunlightOptions.KAFKA_IDLENESS));
    }

    /** The same for inputs of which none is ever idle: the slowest one holds up the others. */
    public static <T> WatermarkStrategy<T> watermarksOfBusyInputs(
            JobConfiguration configuration, SerializableTimestampAssigner<T> eventTime) {
        Duration disorder = configuration.get(RunlightOptions.KAFKA_OUT_OF_ORDERNESS);
        long ahead = configuration.get(RunlightOptions.KAFKA_MAX_AHEAD).toMillis();
        return WatermarkStrategy.<T>forGenerator(context -> new SteppedWatermarks<>(disorder))
                .withTimestampAssigner(
                        (event, kafkaTime) -> {
                            long time = eventTime.extractTimestamp(event, kafkaTime);
                            // Brokers of old and producers of some may give no time at all.
                            return kafkaTime <= 0 ? time : Math.min(time, kafkaTime + ahead);
                        });
    }

    /** The topics that carry events. */
    public static List<Topic> inputs() {
        return Arrays.stream(Topic.values()).filter(Topic::isInput).toList();
    }

    private static OffsetsInitializer startingOffsets(JobConfiguration configuration) {
        return switch (configuration.get(RunlightOptions.KAFKA_STARTING_OFFSETS)) {
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
        };
    }
}
