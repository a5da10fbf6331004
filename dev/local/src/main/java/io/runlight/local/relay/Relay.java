/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Brings the alerts of a topic to a webhook, one after the other and each at least once: its place
 * in the topic is kept in Kafka, and goes on only when the receiver took the alert. What it does
 * not take is sent again, after waits that grow, for as long as it takes. What is no alert, as the
 * empty value that deletes one from a compacted topic, is left out and told by its place.
 */
final class Relay implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Webhook webhook;
    private final AlertmanagerPayload payload;
    private final Backoff backoff;
    private final Consumer<String> log;
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();

    /**
     * @param client settings of a Kafka client
     * @param group whose place in the topic is kept
     * @param log gets a sentence for each delivery and each failure
     */
    Relay(
            Map<String, Object> client,
            String group,
            String topic,
            Webhook webhook,
            AlertmanagerPayload payload,
            Backoff backoff,
            Consumer<String> log) {
        this.topic = topic;
        this.webhook = webhook;
        this.payload = payload;
        this.backoff = backoff;
        this.log = log;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.putIfAbsent("auto.offset.reset", "earliest");
        this.consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Delivers until it is closed. */
    void run() throws InterruptedException {
        try (consumer) {
            consumer.subscribe(List.of(topic), new LetGo());
            while (true) {
                if (waiting.isEmpty()) {
                    keep(consumer.poll(POLL));
                } else {
                    deliver(waiting.peek());
                }
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    private void deliver(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        Optional<JsonNode> alert = alert(record);
        if (alert.isPresent()) {
            try {
                post(alert.get());
            } catch (IOException e) {
                pause(e);
                return;
            }
        }
        backoff.reset();
        waiting.remove();
        commit(record);
    }

    private void post(JsonNode alert) throws IOException, InterruptedException {
        String key = AlertmanagerPayload.dedupeKey(alert);
        webhook.post(payload.of(alert), key);
        log.accept("Delivered " + key + ", " + alert.path("status").asText() + ".");
    }

    /** What is no alert never will be one: it must not hold up those behind it. */
    private Optional<JsonNode> alert(ConsumerRecord<byte[], byte[]> record) {
        Optional<JsonNode> alert = AlertmanagerPayload.alert(record.value());
        if (alert.isEmpty()) {
            log.accept(
                    "Left out what is no alert: partition %d of %s, offset %d."
                            .formatted(record.partition(), record.topic(), record.offset()));
        }
        return alert;
    }

    /** Where another relay of the group has taken over, it delivers once more. */
    private void commit(ConsumerRecord<byte[], byte[]> record) {
        try {
            consumer.commitSync(
                    Map.of(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            log.accept("Another relay of the group has taken over.");
        }
    }

    /** Goes on polling meanwhile, or the group would take it for dead. */
    private void pause(IOException failure) {
        Duration wait = backoff.next();
        log.accept(failure.getMessage() + "; again in " + wait.toMillis() + " ms.");
        consumer.pause(consumer.assignment());
        keep(consumer.poll(wait));
        consumer.resume(consumer.paused());
    }

    private void keep(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(waiting::add);
    }

    /** Ends {@link #run}, from another thread. */
    @Override
    public void close() {
        consumer.wakeup();
    }

    /** What another member of the group will deliver is none of ours any more. */
    private final class LetGo implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            waiting.removeIf(
                    record ->
                            partitions.contains(
                                    new TopicPartition(record.topic(), record.partition())));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }
}
