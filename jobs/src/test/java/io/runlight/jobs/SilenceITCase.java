/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.engines.junit.UsesFlink;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What is told of runs when nothing comes from Kafka any more, by the whole job. */
@UsesKafka
@UsesClickHouse
@UsesFlink
final class SilenceITCase {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private KafkaBroker kafka;
    private TopicPrefix prefix;
    private ClickHouseEngine clickHouse;
    private FlinkCluster flink;

    @Test
    void aRunHangsAndAnotherFailsAndNothingElseEverComesAndTheAlertsArrive(
            KafkaBroker broker, TopicPrefix topics, ClickHouseEngine server, FlinkCluster cluster)
            throws Exception {
        kafka = broker;
        prefix = topics;
        clickHouse = server;
        flink = cluster;
        prepare();
        send(
                Events.run("e1", 1_000, "acme", "etl", "hangs", RunStatus.STARTED),
                Events.run("e2", 1_000, "acme", "etl", "fails", RunStatus.STARTED),
                Events.run("e3", 1_500, "acme", "etl", "fails", RunStatus.FAILED));

        JobClient job = start();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(alerts())
                                            .extracting(AsyncApi::runOf)
                                            .containsExactlyInAnyOrder("hangs", "fails"));
        } finally {
            flink.cancel(job.getJobID());
        }
    }

    private void prepare() {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : Topic.values()) {
                topics.create(1, prefix.topic(topic.topicName()));
            }
        }
    }

    private JobClient start() throws Exception {
        JobConfiguration configuration =
                JobConfiguration.of(
                        Map.ofEntries(
                                Map.entry("job.parallelism", "2"),
                                Map.entry("kafka.bootstrap-servers", kafka.bootstrapServers()),
                                Map.entry("kafka.topic-prefix", prefix.value()),
                                Map.entry("kafka.transactional-id-prefix", prefix.value()),
                                Map.entry("kafka.transaction-timeout", "1 min"),
                                Map.entry("kafka.idleness", "500 ms"),
                                Map.entry("kafka.alignment-drift", "0 s"),
                                Map.entry("checkpoint.interval", "500 ms"),
                                Map.entry("run.zombie-after", "2 s"),
                                Map.entry("run.silence-after", "500 ms"),
                                Map.entry("clickhouse.url", clickHouse.url().toString()),
                                Map.entry("clickhouse.user", clickHouse.user()),
                                Map.entry("clickhouse.password", clickHouse.password())),
                        JobOptions.REGISTRY);
        StreamExecutionEnvironment env = flink.environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, RunlightIo.of(configuration), configuration);
        return env.executeAsync();
    }

    private void send(Event... events) throws Exception {
        EventJsonWriter json = new EventJsonWriter();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (Event event : events) {
                producer.send(
                                new ProducerRecord<>(
                                        prefix.topic(Topic.of(event.kind()).topicName()),
                                        json.write(event)))
                        .get();
            }
        }
    }

    /** What readers of committed records see. */
    private List<ConsumerRecord<byte[], byte[]>> alerts() {
        TopicPartition partition = new TopicPartition(prefix.topic(Topic.ALERTS.topicName()), 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "isolation.level",
                                "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
