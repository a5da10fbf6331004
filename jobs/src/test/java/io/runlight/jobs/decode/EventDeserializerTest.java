/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class EventDeserializerTest {

    private final EventDeserializer deserializer = new EventDeserializer("test.");

    @Test
    void anEventComesWithItsPlaceInKafka() {
        Event event = Events.activity("a-1", 1_700_000_000_000L, "acme", "ann", 1.5);
        Decoded decoded = decode("test.runlight.activities", new EventJsonWriter().write(event));
        assertThat(decoded).isEqualTo(Decoded.of(new SourcedEvent(event, 3, 42)));
        assertThat(decoded.timestamp()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void bytesThatAreNoEventBecomeADeadLetterWithEverything() {
        DeadLetter letter = decode("test.runlight.steps", bytes("{\"no\": \"json")).refusal();
        assertThat(letter.topic()).isEqualTo("test.runlight.steps");
        assertThat(letter.partition()).isEqualTo(3);
        assertThat(letter.offset()).isEqualTo(42);
        assertThat(letter.kafkaTimestampMillis()).isEqualTo(7);
        assertThat(letter.stage()).isEqualTo("decode");
        assertThat(letter.reason()).isEqualTo("malformed_json");
        assertThat(letter.key()).isEqualTo(bytes("key"));
        assertThat(letter.payload()).isEqualTo(bytes("{\"no\": \"json"));
    }

    @Test
    void aRecordWithoutBytesIsRefusedToo() {
        DeadLetter letter = decode("test.runlight.steps", null).refusal();
        assertThat(letter.reason()).isEqualTo("empty");
        assertThat(letter.payload()).isNull();
    }

    @Test
    void anEventInTheWrongTopicIsRefused() {
        Event event = Events.activity("a-1", 1_700_000_000_000L, "acme", "ann", 1.5);
        assertThat(decode("test.runlight.metrics", new EventJsonWriter().write(event)).refusal())
                .extracting(DeadLetter::reason)
                .isEqualTo("kind_mismatch");
    }

    @Test
    void aRefusalDoesNotMoveTheWatermark() {
        assertThat(decode("test.runlight.steps", bytes("{")).timestamp())
                .isEqualTo(TimestampAssigner.NO_TIMESTAMP);
    }

    @Test
    void bothSurviveTheWayBetweenOperators() throws IOException {
        Event event = Events.activity("a-1", 1_700_000_000_000L, "acme", "ann", 1.5);
        for (Decoded decoded :
                List.of(
                        decode("test.runlight.activities", new EventJsonWriter().write(event)),
                        decode("test.runlight.steps", bytes("{")))) {
            TypeSerializer<Decoded> serializer =
                    Decoded.TYPE.createSerializer(new SerializerConfigImpl());
            DataOutputSerializer out = new DataOutputSerializer(64);
            serializer.serialize(decoded, out);
            assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                    .isEqualTo(decoded);
        }
    }

    private Decoded decode(String topic, byte[] value) {
        List<Decoded> decoded = new ArrayList<>();
        deserializer.deserialize(
                new ConsumerRecord<>(
                        topic,
                        3,
                        42,
                        7,
                        TimestampType.CREATE_TIME,
                        3,
                        0,
                        bytes("key"),
                        value,
                        new RecordHeaders(),
                        Optional.empty()),
                new Collector<>() {
                    @Override
                    public void collect(Decoded record) {
                        decoded.add(record);
                    }

                    @Override
                    public void close() {}
                });
        assertThat(decoded).hasSize(1);
        return decoded.get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
