/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.decode.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Turns a dead letter into a Kafka record: the bytes as they came, the circumstances as headers.
 *
 * <p>With its headers a letter is larger than the record that was refused. One that the producer
 * would not take is cut, because it would stop the job for good; the header {@code
 * runlight.payload-bytes} then says how long it was. Its table has all of it.
 *
 * @param maxBytes the largest record that the producer takes
 */
record DeadLetterRecords(String topic, int maxBytes)
        implements KafkaRecordSerializationSchema<DeadLetter> {

    /** More than what Kafka adds to a record and to each of the headers. */
    private static final int OVERHEAD = 1_024;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            DeadLetter letter, KafkaSinkContext context, Long timestamp) {
        ProducerRecord<byte[], byte[]> whole =
                new ProducerRecord<>(topic, letter.key(), letter.payload());
        header(whole, "topic", letter.topic());
        header(whole, "partition", Integer.toString(letter.partition()));
        header(whole, "offset", Long.toString(letter.offset()));
        header(whole, "timestamp", Long.toString(letter.kafkaTimestampMillis()));
        header(whole, "stage", letter.stage());
        header(whole, "reason", letter.reason());
        header(whole, "field", letter.field());
        header(whole, "value", letter.value());
        int room = Math.max(0, maxBytes - OVERHEAD - headerBytes(whole));
        return length(letter.key()) + length(letter.payload()) <= room ? whole : cut(whole, room);
    }

    private static ProducerRecord<byte[], byte[]> cut(
            ProducerRecord<byte[], byte[]> whole, int room) {
        byte[] key = first(whole.key(), room);
        byte[] payload = first(whole.value(), room - length(key));
        ProducerRecord<byte[], byte[]> cut =
                new ProducerRecord<>(whole.topic(), null, key, payload, whole.headers());
        header(cut, "payload-bytes", Integer.toString(length(whole.value())));
        return cut;
    }

    private static byte[] first(byte[] bytes, int limit) {
        return length(bytes) <= limit ? bytes : Arrays.copyOf(bytes, limit);
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static int headerBytes(ProducerRecord<?, ?> record) {
        int bytes = 0;
        for (Header header : record.headers()) {
            bytes += header.key().length() + length(header.value());
        }
        return bytes;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers()
                .add(
                        "runlight." + name,
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
