/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.topic.Topic;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.connector.source.Source;
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
    public static <T> Source<T, ?, ?> events(
            JobConfiguration configuration, KafkaRecordDeserializationSchema<T> deserializer) {
        return events(
                configuration, deserializer, configuration.get(RunlightOptions.KAFKA_IDLENESS));
    }

    /** The same, where a topic that has been without a record for so long is idle. */
    static <T> Source<T, ?, ?> events(
            JobConfiguration configuration,
            KafkaRecordDeserializationSchema<T> deserializer,
            Duration unusedFor) {
        return new EventSource<>(
                builder(inputs(), configuration, deserializer).build(),
                KafkaProperties.ofClient(configuration),
                unusedFor);
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
