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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
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

    private final EventDeserializer deserializer =
            new EventDeserializer("test.", Duration.ofMinutes(10));

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
        assertThat(letter.kafkaTimestampMillis()).isEqualTo(-1);
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

    @Test
    void anEventFromTheFutureIsRefusedWithItsTime() {
        long now = 1_700_000_000_000L;
        byte[] event = json(now + 601_000);
        Decoded decoded = decode("test.runlight.activities", event, now);

        assertThat(decoded.refusal().reason()).isEqualTo("time_ahead");
        assertThat(decoded.refusal().field()).isEqualTo("event_time");
        assertThat(decoded.refusal().value()).isEqualTo("2023-11-14T22:23:21Z");
        assertThat(decoded.refusal().payload()).isEqualTo(event);
        assertThat(decoded.timestamp()).isEqualTo(TimestampAssigner.NO_TIMESTAMP);
    }

    @Test
    void aRecordWithoutATimeIsNotMeasuredByIt() {
        assertThat(decode("test.runlight.activities", json(4_000_000_000_000L), -1).refusal())
                .isNull();
    }

    @Property(tries = 300)
    void anEventIsTakenUnlessItLiesTooFarAheadAndNothingIsLost(
            @ForAll @LongRange(min = 1, max = 4_000_000_000_000L) long kafkaTime,
            @ForAll @LongRange(min = -2_000_000, max = 2_000_000) long ahead) {
        long time = Math.max(1, kafkaTime + ahead);
        byte[] event = json(time);
        Decoded decoded = decode("test.runlight.activities", event, kafkaTime);

        if (time - kafkaTime > 600_000) {
            assertThat(decoded.refusal().reason()).isEqualTo("time_ahead");
            assertThat(decoded.refusal().payload()).isEqualTo(event);
        } else {
            assertThat(decoded.event().event().eventTimeMillis()).isEqualTo(time);
        }
    }

    private static byte[] json(long time) {
        return new EventJsonWriter().write(Events.activity("a-1", time, "acme", "ann", 1.5));
    }

    private Decoded decode(String topic, byte[] value) {
        return decode(topic, value, -1);
    }

    private Decoded decode(String topic, byte[] value, long kafkaTime) {
        List<Decoded> decoded = new ArrayList<>();
        deserializer.deserialize(
                new ConsumerRecord<>(
                        topic,
                        3,
                        42,
                        kafkaTime,
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
