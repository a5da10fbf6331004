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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Open runs as the views show them while the job runs. */
@UsesKafka
@UsesClickHouse
@UsesFlink
final class LiveRunsITCase {

    private static final long NOW = 1_772_359_200_000L;
    private static final int ENDED = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EventJsonWriter json = new EventJsonWriter();

    @Test
    void anOpenRunShowsHowFarItIsAndWhenItIsExpectedToEnd(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : Topic.values()) {
                topics.create(2, prefix.topic(topic.topicName()));
            }
        }
        JobClient job = start(kafka, prefix, clickHouse, flink);
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka)) {
            for (int i = 0; i < ENDED; i++) {
                long took = 60_000 + 10_000L * i;
                send(producer, prefix, run("ended-" + i, 0, RunStatus.STARTED));
                send(producer, prefix, step("ended-" + i, "load", 10_000));
                send(producer, prefix, step("ended-" + i, "score", 20_000));
                send(producer, prefix, run("ended-" + i, took, RunStatus.COMPLETED));
            }
            awaitAnswer(
                    clickHouse,
                    "SELECT count() FROM runlight.runs WHERE status = 'completed'",
                    "" + ENDED);

            send(producer, prefix, run("open", 0, RunStatus.STARTED));
            send(producer, prefix, step("open", "load", 10_000));

            awaitAnswer(
                    clickHouse,
                    "SELECT progress, running_ms, expected_duration_ms, expected_from,"
                            + " dateDiff('millisecond', started_at, expected_end_at), overdue"
                            + " FROM runlight.live_runs",
                    "0.5\t10000\t75000\thistory\t75000\t1");
            assertThat(
                            clickHouse.query(
                                    "SELECT pipeline, open_runs, overdue_runs, mean_progress"
                                            + " FROM runlight.live_overview"))
                    .isEqualTo("etl\t1\t1\t0.5");
        } finally {
            flink.cancel(job.getJobID());
        }
    }

    private static JobClient start(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        JobConfiguration configuration =
                JobConfiguration.of(
                        Map.of(
                                "job.parallelism", "2",
                                "kafka.bootstrap-servers", kafka.bootstrapServers(),
                                "kafka.topic-prefix", prefix.value(),
                                "kafka.transactional-id-prefix", prefix.value(),
                                "kafka.transaction-timeout", "1 min",
                                "clickhouse.url", clickHouse.url().toString(),
                                "clickhouse.user", clickHouse.user(),
                                "clickhouse.password", clickHouse.password()),
                        JobOptions.REGISTRY);
        StreamExecutionEnvironment env = flink.environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, RunlightIo.of(configuration), configuration);
        return env.executeAsync();
    }

    private static Event run(String run, long millis, RunStatus status) {
        return Events.run(run + status, NOW + millis, "acme", "etl", run, status);
    }

    private static Event step(String run, String step, long millis) {
        return Events.step(
                run + step, NOW + millis, "acme", "etl", run, step, RunStatus.COMPLETED, 1, null);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, TopicPrefix prefix, Event event)
            throws Exception {
        producer.send(
                        new ProducerRecord<>(
                                prefix.topic(Topic.of(event.kind()).topicName()),
                                event.runId().getBytes(StandardCharsets.UTF_8),
                                json.write(event)))
                .get();
    }

    private static KafkaProducer<byte[], byte[]> producer(KafkaBroker kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void awaitAnswer(ClickHouseEngine clickHouse, String query, String answer) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(clickHouse.query(query)).isEqualTo(answer));
    }
}
