/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.flink.clickhouse.Getter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Turns a row into a Kafka record with a text key.
 *
 * @param topic the full name of the topic
 * @param key decides the partition; null leaves it to Kafka
 * @param value the bytes of the record
 */
public record TextRecords<T>(String topic, Getter<T, String> key, Getter<T, byte[]> value)
        implements KafkaRecordSerializationSchema<T> {

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            T row, KafkaSinkContext context, Long timestamp) {
        String text = key.apply(row);
        // No timestamp: brokers refuse event times that lie too far from their own clock.
        return new ProducerRecord<>(
                topic,
                text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                value.apply(row));
    }
}
