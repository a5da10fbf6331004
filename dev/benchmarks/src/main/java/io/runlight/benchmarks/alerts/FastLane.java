/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.alerts;

import io.runlight.core.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer of alerts as soon as they are made. */
final class FastLane implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], String> consumer;

    FastLane(String bootstrapServers, String prefix) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new StringDeserializer());
        TopicPartition partition = new TopicPartition(prefix + Topic.FAST_ALERTS.topicName(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Waits for an alert that names the run. */
    void await(String runId) {
        String name = '"' + runId + '"';
        while (true) {
            for (ConsumerRecord<byte[], String> alert : consumer.poll(POLL)) {
                if (alert.value().contains(name)) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
