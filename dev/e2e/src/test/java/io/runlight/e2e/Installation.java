/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import static org.awaitility.Awaitility.await;

import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.clickhouse.EmbeddedClickHouse;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.kafka.EmbeddedKafka;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.local.flink.JobManagerClient;
import io.runlight.local.flink.JobManagerException;
import io.runlight.local.flink.JobRequest;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Kafka, ClickHouse and Flink with the tables of Runlight, on which the job jar runs. */
final class Installation implements AutoCloseable {

    static final String GROUP = "runlight";
    private static final List<String> INPUTS =
            Arrays.stream(Topic.values()).filter(Topic::isInput).map(Topic::topicName).toList();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final EmbeddedKafka kafka;
    final EmbeddedClickHouse clickHouse;
    final FlinkCluster flink;
    private final JobManagerClient jobs;
    private final String jar;

    private Installation(EmbeddedKafka kafka, EmbeddedClickHouse clickHouse, FlinkCluster flink) {
        this.kafka = kafka;
        this.clickHouse = clickHouse;
        this.flink = flink;
        this.jobs = new JobManagerClient(flink.restUrl());
        // On a busy machine the cluster answers before it has chosen its leader.
        this.jar =
                await().atMost(PATIENCE)
                        .ignoreException(JobManagerException.class)
                        .until(() -> jobs.upload(Project.jobJar()), Objects::nonNull);
    }

    static Installation start() {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : Topic.values()) {
                topics.create(2, topic.topicName());
            }
        }
        Installation installation =
                new Installation(kafka, ClickHouseEngines.startEmbedded(), FlinkCluster.start());
        installation.migrate();
        return installation;
    }

    /** Empties ClickHouse, so that a replay begins with nothing. */
    void startOverInClickHouse() {
        clickHouse.reset();
        migrate();
    }

    String submit(Map<String, String> options, Optional<String> savepoint) {
        Map<String, String> all = new TreeMap<>();
        all.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        all.put("kafka.group-id", GROUP);
        all.put("clickhouse.url", clickHouse.url().toString());
        all.put("checkpoint.interval", "500 ms");
        all.putAll(options);
        return jobs.run(jar, new JobRequest(all, 2, savepoint));
    }

    String stop(String job, boolean drain) {
        return jobs.stopWithSavepoint(job, drain, Optional.empty());
    }

    /** Waits for the end of a job whose input is bounded. */
    void awaitFinished(String job) {
        await().atMost(PATIENCE).until(() -> "FINISHED".equals(jobs.state(job)));
    }

    /** Waits until a checkpoint covers all that the topics hold. */
    void awaitAllCommitted() {
        await().atMost(PATIENCE).until(() -> backlog() == 0);
    }

    /** Waits until a checkpoint after the next {@code records} records has completed. */
    void awaitProgress(long committedBefore) {
        await().atMost(PATIENCE).until(() -> committed() > committedBefore);
    }

    /** Records that the newest completed checkpoint covers. */
    long committed() {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            return topics.committedOffsets(GROUP).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Waits until ClickHouse answers a query so. */
    void awaitAnswer(String query, String answer) {
        await().atMost(PATIENCE).until(() -> answer.equals(clickHouse.query(query)));
    }

    private long backlog() {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            Map<TopicPartition, Long> committed = topics.committedOffsets(GROUP);
            return topics.endOffsets(INPUTS).entrySet().stream()
                    .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                    .sum();
        }
    }

    private void migrate() {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
    }

    @Override
    public void close() {
        flink.close();
        clickHouse.close();
        kafka.close();
    }
}
