/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.DeadLetter;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@UsesKafka
final class DeadLetterRecordsITCase {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void aLetterAsLargeAsARecordMayBeIsTakenByTheBroker(KafkaBroker kafka, TopicPrefix prefix)
            throws Exception {
        String topic = prefix.topic("dead-letters");
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            topics.create(1, topic);
        }
        DeadLetterRecords records = new DeadLetterRecords(topic, MEBIBYTE);
        byte[] payload = new byte[MEBIBYTE - 100];
        Arrays.fill(payload, (byte) 'x');
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
            for (DeadLetter letter :
                    new DeadLetter[] {
                        letter(new byte[10], payload),
                        letter(payload, new byte[10]),
                        letter(payload, payload),
                        letter(null, payload),
                        letter(payload, null)
                    }) {
                ProducerRecord<byte[], byte[]> record = records.serialize(letter, null, null);
                assertThat(producer.send(record).get().hasOffset()).isTrue();
            }
        }
    }

    @Test
    void aLetterThatWasCutSaysHowLongItWas() {
        DeadLetterRecords records = new DeadLetterRecords("t", 3_000);
        ProducerRecord<byte[], byte[]> cut =
                records.serialize(letter(new byte[5], new byte[5_000]), null, null);
        ProducerRecord<byte[], byte[]> whole =
                records.serialize(letter(new byte[5], new byte[1_000]), null, null);

        assertThat(cut.key()).hasSize(5);
        assertThat(cut.value()).hasSizeBetween(1_500, 2_500);
        assertThat(cut.headers().lastHeader("runlight.payload-bytes").value())
                .isEqualTo("5000".getBytes(StandardCharsets.UTF_8));
        assertThat(cut.headers().lastHeader("runlight.reason")).isNotNull();
        assertThat(whole.value()).hasSize(1_000);
        assertThat(whole.headers().lastHeader("runlight.payload-bytes")).isNull();
    }

    private static DeadLetter letter(byte[] key, byte[] payload) {
        return new DeadLetter(
                "runlight.runs",
                1,
                2,
                3,
                "decode",
                "malformed_json",
                "",
                "x".repeat(200),
                key,
                payload);
    }

    private static KafkaProducer<byte[], byte[]> producer(KafkaBroker kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
