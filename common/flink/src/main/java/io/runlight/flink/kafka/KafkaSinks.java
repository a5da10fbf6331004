/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.topic.Topic;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sinks into Runlight's topics. */
public final class KafkaSinks {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSinks.class);

    /** What a producer takes, and about what a broker takes, unless they are told otherwise. */
    private static final int KAFKA_LARGEST_RECORD = 1 << 20;

    private KafkaSinks() {}

    /**
     * A sink whose records readers of committed records see once each, after the checkpoint.
     *
     * @param name tells the transactions of the job's sinks apart; never changed
     */
    public static <T> KafkaSink<T> exactlyOnce(
            String name,
            JobConfiguration configuration,
            KafkaRecordSerializationSchema<T> serializer) {
        TransactionTime.warning(configuration).ifPresent(LOG::warn);
        return builder(configuration, serializer)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(
                        configuration.get(RunlightOptions.KAFKA_TRANSACTIONAL_ID_PREFIX)
                                + "-"
                                + name)
                .setProperty(
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        Long.toString(
                                configuration
                                        .get(RunlightOptions.KAFKA_TRANSACTION_TIMEOUT)
                                        .toMillis()))
                .build();
    }

    /** A sink whose records may be there again after a failure. */
    public static <T> KafkaSink<T> atLeastOnce(
            JobConfiguration configuration, KafkaRecordSerializationSchema<T> serializer) {
        return builder(configuration, serializer)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .build();
    }

    /** Refused records with their own bytes and, as headers, where they were and why. */
    public static KafkaSink<DeadLetter> deadLetters(JobConfiguration configuration) {
        return atLeastOnce(
                configuration,
                new DeadLetterRecords(
                        KafkaProperties.topicName(Topic.DEAD_LETTERS, configuration),
                        largestRecord(configuration)));
    }

    private static int largestRecord(JobConfiguration configuration) {
        String size =
                configuration
                        .get(RunlightOptions.KAFKA_PROPERTIES)
                        .get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        return size == null ? KAFKA_LARGEST_RECORD : Integer.parseInt(size.strip());
    }

    private static <T> KafkaSinkBuilder<T> builder(
            JobConfiguration configuration, KafkaRecordSerializationSchema<T> serializer) {
        return KafkaSink.<T>builder()
                .setKafkaProducerConfig(KafkaProperties.of(configuration))
                .setBootstrapServers(configuration.get(RunlightOptions.KAFKA_BOOTSTRAP_SERVERS))
                .setRecordSerializer(serializer);
    }
}
