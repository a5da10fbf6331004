/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.decode.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Turns a dead letter into a Kafka record: the bytes as they came, the circumstances as headers.
 */
record DeadLetterRecords(String topic) implements KafkaRecordSerializationSchema<DeadLetter> {

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            DeadLetter letter, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, letter.key(), letter.payload());
        header(record, "topic", letter.topic());
        header(record, "partition", Integer.toString(letter.partition()));
        header(record, "offset", Long.toString(letter.offset()));
        header(record, "timestamp", Long.toString(letter.kafkaTimestampMillis()));
        header(record, "stage", letter.stage());
        header(record, "reason", letter.reason());
        header(record, "field", letter.field());
        header(record, "value", letter.value());
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers()
                .add(
                        "runlight." + name,
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
