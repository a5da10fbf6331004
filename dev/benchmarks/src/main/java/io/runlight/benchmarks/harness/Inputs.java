/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.topic.Topic;
import io.runlight.engines.kafka.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of one measurement, and a producer into them. */
public final class Inputs implements AutoCloseable {

    private final String prefix;
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventJsonWriter json = new EventJsonWriter();
    private long events;
    private long bytes;

    public Inputs(String bootstrapServers, String prefix, int partitions) {
        this.prefix = prefix;
        try (KafkaTopics topics = KafkaTopics.of(bootstrapServers)) {
            for (Topic topic : Topic.values()) {
                topics.create(partitions, prefix + topic.topicName());
            }
        }
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "linger.ms",
                                5,
                                "batch.size",
                                1 << 18,
                                "buffer.memory",
                                64L << 20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    public void send(Event event) {
        byte[] value = json.write(event);
        events++;
        bytes += value.length;
        producer.send(
                new ProducerRecord<>(
                        prefix + Topic.of(event.kind()).topicName(),
                        event.runId() == null
                                ? null
                                : event.runId().getBytes(StandardCharsets.UTF_8),
                        value));
    }

    public void flush() {
        producer.flush();
    }

    public String prefix() {
        return prefix;
    }

    public long events() {
        return events;
    }

    public double meanBytes() {
        return bytes / (double) events;
    }

    @Override
    public void close() {
        producer.close();
    }
}
