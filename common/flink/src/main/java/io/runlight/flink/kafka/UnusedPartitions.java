/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of a reader that still have no record when it has known them for a time, by
 * Kafka's own word: what the reader took of the others says nothing about that for long.
 */
final class UnusedPartitions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedPartitions.class);

    private final Properties client;
    private final Duration after;
    private final Queue<String> found = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(UnusedPartitions::daemon);

    private volatile CompletableFuture<Void> news = new CompletableFuture<>();

    /**
     * @param after how long to wait before Kafka is asked
     */
    UnusedPartitions(Properties client, Duration after) {
        this.client = client;
        this.after = after;
    }

    /** Has Kafka asked about these after the time; those with an offset have been used. */
    void lookAt(List<KafkaPartitionSplit> splits) {
        Map<TopicPartition, String> names =
                splits.stream()
                        .filter(split -> split.getStartingOffset() <= 0)
                        .collect(
                                Collectors.toMap(
                                        KafkaPartitionSplit::getTopicPartition,
                                        KafkaPartitionSplit::splitId));
        if (!names.isEmpty()) {
            thread.schedule(() -> ask(names), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The next split that is known to be unused, each once; null when there is none. */
    String poll() {
        return found.poll();
    }

    /** Done when the other one is, or when there is something to poll. */
    CompletableFuture<Void> or(CompletableFuture<Void> other) {
        CompletableFuture<Void> waiting = news;
        return found.isEmpty()
                ? CompletableFuture.anyOf(other, waiting).thenAccept(any -> {})
                : CompletableFuture.completedFuture(null);
    }

    /** Who cannot be asked is not idle: idleness by time and by events goes on. */
    private void ask(Map<TopicPartition, String> names) {
        try (Admin admin = Admin.create(client)) {
            Map<TopicPartition, Long> beginnings = offsets(admin, names, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, names, OffsetSpec.latest());
            names.forEach(
                    (partition, name) -> {
                        if (beginnings.get(partition).equals(ends.get(partition))) {
                            found.add(name);
                        }
                    });
            news.complete(null);
            news = new CompletableFuture<>();
        } catch (Exception e) {
            LOG.warn("Kafka did not say which of {} were never used", names.keySet(), e);
        }
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Map<TopicPartition, String> partitions, OffsetSpec which)
            throws Exception {
        return admin
                .listOffsets(
                        partitions.keySet().stream()
                                .collect(Collectors.toMap(Function.identity(), any -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "unused-partitions");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
