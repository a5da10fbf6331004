/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.topic.Topic;
import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.truth.GroundTruth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The records of a scenario, in the order of delivery, with the truth about them. */
final class Traffic {

    private final List<Delivery> deliveries = new ArrayList<>();
    private final GroundTruth truth;

    Traffic(DeliveryStream stream) {
        stream.forEachRemaining(deliveries::add);
        this.truth = stream.truth();
    }

    GroundTruth truth() {
        return truth;
    }

    int size() {
        return deliveries.size();
    }

    /** Sends records without a key to the topic of a kind and waits for Kafka. */
    static void send(String bootstrapServers, EventKind kind, List<String> records) {
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers)) {
            for (String record : records) {
                producer.send(
                        new ProducerRecord<>(
                                Topic.of(kind).topicName(),
                                record.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** Sends the records from one index (included) to another (left out) and waits for Kafka. */
    void feed(String bootstrapServers, int from, int to) {
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers)) {
            for (Delivery delivery : deliveries.subList(from, to)) {
                producer.send(
                        new ProducerRecord<>(
                                Topic.of(delivery.kind()).topicName(),
                                delivery.key(),
                                delivery.json()));
            }
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "linger.ms", 5,
                        "delivery.timeout.ms", 300_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The ids of all distinct events by kind, as a naive reader of the records finds them. */
    Map<EventKind, TreeSet<String>> eventIds() {
        Map<EventKind, TreeSet<String>> ids = new EnumMap<>(EventKind.class);
        for (Event event : events(0, size())) {
            ids.computeIfAbsent(event.kind(), kind -> new TreeSet<>())
                    .add(event.workspaceId() + "/" + event.eventId());
        }
        return ids;
    }

    /**
     * The events of the records from one index (included) to another (left out), without poison.
     */
    List<Event> events(int from, int to) {
        EventDecoder decoder = new EventDecoder();
        List<Event> events = new ArrayList<>();
        for (Delivery delivery : deliveries.subList(from, to)) {
            try {
                events.add(decoder.decode(delivery.kind(), delivery.json()));
            } catch (RefusedException poison) {
                // counted by the truth
            }
        }
        return events;
    }
}
