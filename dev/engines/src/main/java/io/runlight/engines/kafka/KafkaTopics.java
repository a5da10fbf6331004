/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a cluster: made, listed, measured and removed. */
public final class KafkaTopics implements AutoCloseable {

    private static final Comparator<TopicPartition> PARTITION_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Admin admin;

    private KafkaTopics(Admin admin) {
        this.admin = admin;
    }

    public static KafkaTopics of(KafkaBroker broker) {
        return of(broker.bootstrapServers());
    }

    public static KafkaTopics of(String bootstrapServers) {
        return new KafkaTopics(
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)));
    }

    /** Makes the topics that are not there yet, with the cluster's own replication. */
    public void create(int partitions, Collection<String> names) {
        for (String name : names) {
            create(new NewTopic(name, Optional.of(partitions), Optional.empty()));
        }
        waitUntil(present -> present.containsAll(names));
    }

    public void create(int partitions, String... names) {
        create(partitions, List.of(names));
    }

    /** Makes a topic, if it is not there yet, whose records keep their order and stay for ever. */
    public void createForEver(String name) {
        NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty());
        create(topic.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
        waitUntil(present -> present.contains(name));
    }

    private void create(NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaTopicsException(e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public Set<String> names() {
        return await(admin.listTopics().names());
    }

    /** Removes every topic whose name starts with the prefix. */
    public void deleteByPrefix(String prefix) {
        List<String> doomed = names().stream().filter(name -> name.startsWith(prefix)).toList();
        if (!doomed.isEmpty()) {
            await(admin.deleteTopics(doomed).all());
            waitUntil(present -> doomed.stream().noneMatch(present::contains));
        }
    }

    /** The controller answers before the broker that is asked next knows. */
    private void waitUntil(Predicate<Set<String>> known) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!known.test(names())) {
            if (System.nanoTime() > deadline) {
                throw new KafkaTopicsException(
                        new TimeoutException("Kafka has not followed for " + PATIENCE));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The offset after the last record of every partition of the topics. */
    public Map<TopicPartition, Long> endOffsets(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted =
                await(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        partition ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        partition.partition())))
                        .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new TreeMap<>(PARTITION_ORDER);
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry :
                await(admin.listOffsets(wanted).all()).entrySet()) {
            ends.put(entry.getKey(), entry.getValue().offset());
        }
        return ends;
    }

    /** The offsets that a consumer group has committed. */
    public Map<TopicPartition, Long> committedOffsets(String group) {
        Map<TopicPartition, Long> committed = new TreeMap<>(PARTITION_ORDER);
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry :
                await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                        .entrySet()) {
            if (entry.getValue() != null) {
                committed.put(entry.getKey(), entry.getValue().offset());
            }
        }
        return committed;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaTopicsException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaTopicsException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaTopicsException(e);
    }
}
