/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
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
import io.runlight.jobs.window.Interval;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The whole job between a real Kafka and a real ClickHouse. */
@UsesKafka
@UsesClickHouse
@UsesFlink
final class JobITCase {

    /** What names a delivery; of a duplicate another offset may be kept. */
    private static final String RAW = "chunk_id, kafka_partition, kafka_offset";

    /** What names a delivery in each table. */
    private static final Map<String, String> DELIVERY =
            Map.ofEntries(
                    Map.entry("pipeline_run_events", RAW),
                    Map.entry("step_events", RAW),
                    Map.entry("llm_calls", RAW),
                    Map.entry("activities", RAW),
                    Map.entry("metric_samples", RAW),
                    Map.entry("late_events", RAW),
                    Map.entry("runs", "chunk_id, revision"),
                    Map.entry("step_runs", "chunk_id, revision"),
                    Map.entry("series_windows", "version"),
                    Map.entry("metric_windows", "version"),
                    Map.entry("errors", "chunk_id"),
                    Map.entry("anomalies", "chunk_id"),
                    Map.entry("outlier_runs", "chunk_id"),
                    Map.entry("outlier_llm_calls", "chunk_id"),
                    Map.entry("pattern_matches", "chunk_id"),
                    Map.entry("predictions", "chunk_id, latency_micros"),
                    Map.entry("prediction_outcomes", "chunk_id"),
                    Map.entry("feature_schemas", "version"),
                    Map.entry("alerts", "chunk_id"),
                    Map.entry("rule_changes", "chunk_id"),
                    Map.entry("incidents", "chunk_id"),
                    Map.entry("incident_alerts", "chunk_id"),
                    Map.entry("dead_letters", "chunk_id"));

    /**
     * All that hold rows of the job, but for the one that shows how far runs were at a moment and
     * those about writing itself; models are written by people.
     */
    private static final String TABLES =
"""
SELECT name FROM system.tables WHERE database = 'runlight_data'
  AND name NOT IN ('live_runs', 'windows', 'writer_epochs', 'recomputations', 'schema_history',
    'ml_models', 'feature_distributions')
""";

    private static final int RUNS = 400;
    private static final int POISON = 25;

    @Test
    void everyDistinctEventOfTheTopicsBecomesRowsOnce(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        List<Event> events = Traffic.events(RUNS);
        send(Traffic.shuffledWithDuplicates(events, 1), kafka, prefix);
        migrate(clickHouse);

        replay(kafka, prefix, clickHouse, flink, 2);

        assertThat(rawRows(clickHouse))
                .isEqualTo(
                        Map.of(
                                "pipeline_run_events", 2L * RUNS,
                                "step_events", 2L * RUNS,
                                "llm_calls", 2L * RUNS,
                                "activities", (long) RUNS,
                                "metric_samples", (long) RUNS));
        assertThat(
                        clickHouse.query(
                                "SELECT count(), uniqExact(payload) FROM"
                                        + " runlight_data.dead_letters"))
                .isEqualTo(POISON + "\t" + POISON);
        assertThat(
                        clickHouse.rows(
                                "SELECT status, count() FROM runlight_data.runs FINAL GROUP BY"
                                        + " status ORDER BY status"))
                .containsExactly(
                        "completed\t" + (RUNS - Traffic.failedRuns(RUNS)),
                        "failed\t" + Traffic.failedRuns(RUNS));
        assertThat(
                        clickHouse.rows(
                                "SELECT sum(runs_completed), sum(runs_failed), sum(runs_started)"
                                        + ", sum(arraySum((n, c) -> if(n = 'duration', c, 0),"
                                        + " `measures.name`, `measures.count`)), sum(events)"
                                        + " FROM runlight_data.series_windows FINAL"
                                        + " WHERE dimension = 'workspace'"
                                        + " GROUP BY interval_seconds"))
                .hasSize(Interval.values().length)
                .containsOnly(
                        String.join(
                                "\t",
                                "" + (RUNS - Traffic.failedRuns(RUNS)),
                                "" + Traffic.failedRuns(RUNS),
                                "" + RUNS,
                                "" + RUNS,
                                "" + events.size()));
        assertThat(clickHouse.query("SELECT count() FROM runlight_data.alerts"))
                .isEqualTo("" + Traffic.failedRuns(RUNS));
        assertThat(committed(Topic.ALERTS, kafka, prefix)).hasSize(Traffic.failedRuns(RUNS));
        assertThat(committed(Topic.DEAD_LETTERS, kafka, prefix)).hasSize(POISON);
        assertThat(
                        clickHouse.query(
                                "SELECT count(), uniqExact(run_id) FROM"
                                        + " runlight_data.prediction_outcomes"))
                .isEqualTo(RUNS + "\t" + RUNS);
        assertThat(committed(Topic.PREDICTIONS, kafka, prefix))
                .hasSize(
                        Integer.parseInt(
                                clickHouse.query("SELECT count() FROM runlight_data.predictions")));
    }

    @Test
    void windowsEqualARecomputationFromTheRawRows(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        send(Traffic.shuffledWithDuplicates(Traffic.events(RUNS), 2), kafka, prefix);
        migrate(clickHouse);

        replay(kafka, prefix, clickHouse, flink, 2);

        assertThat(
                        clickHouse.rows(
"""
SELECT workspace_id, window_start, llm_calls, llm_errors, input_tokens,
  cost_usd, `measures.count`[indexOf(`measures.name`, 'latency')],
  distinct_users > 0
FROM runlight_data.series_windows FINAL
WHERE interval_seconds = 60 AND dimension = 'model' AND series = 'openai/o3' ORDER BY ALL\
"""))
                .isNotEmpty()
                .isEqualTo(
                        clickHouse.rows(
"""
SELECT workspace_id, toStartOfMinute(event_time)::DateTime('UTC') m,
  count(), countIf(error_type != ''), sum(input_tokens),
  sum(cost_usd), count(latency_ms), uniqExact(user_id) > 0
FROM runlight_data.llm_calls WHERE model = 'o3'
GROUP BY workspace_id, m ORDER BY ALL\
"""));
    }

    @Test
    void windowsOfMetricsEqualARecomputationFromTheRawSamples(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        send(Traffic.shuffledWithDuplicates(MetricTraffic.events(), 4), kafka, prefix);
        migrate(clickHouse);

        replay(kafka, prefix, clickHouse, flink, 2);

        for (String question : List.of("gauges", "counters", "histograms")) {
            for (Interval interval : Interval.values()) {
                assertThat(clickHouse.rows(metricSql(question + "-written", interval)))
                        .as(question + " of " + interval.text())
                        .isNotEmpty()
                        .isEqualTo(clickHouse.rows(metricSql(question + "-from-raw", interval)));
            }
        }
    }

    @Test
    void aReplayGivesTheSameRowsWhateverTheParallelism(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        List<Event> events = new ArrayList<>(Traffic.events(RUNS));
        events.addAll(MetricTraffic.events());
        send(Traffic.shuffledWithDuplicates(events, 3), kafka, prefix);
        Set<List<String>> contents = new HashSet<>();
        for (int parallelism = 1; parallelism <= 2; parallelism++) {
            clickHouse.query("DROP DATABASE IF EXISTS runlight_data SYNC");
            clickHouse.query("DROP DATABASE IF EXISTS runlight SYNC");
            migrate(clickHouse);
            // Samples of half an hour come in any order, and runs among them.
            Map<String, String> order = Map.of("kafka.out-of-orderness", "1 h");
            replay(kafka, prefix, clickHouse, flink, parallelism, order);
            contents.add(checksums(clickHouse));
        }
        assertThat(contents).hasSize(1);
    }

    @Test
    void seriesBeyondTheLimitAddUpInOneOther(
            KafkaBroker kafka, TopicPrefix prefix, ClickHouseEngine clickHouse, FlinkCluster flink)
            throws Exception {
        send(Traffic.shuffledWithDuplicates(Traffic.events(RUNS), 5), kafka, prefix);
        migrate(clickHouse);
        // One series for each of the 16 shards.
        Map<String, String> limit =
                Map.of("window.max-series", "16", "window.dimensions", "workspace;user");

        replay(kafka, prefix, clickHouse, flink, 2, limit);

        assertThat(
                        clickHouse.rows(
                                """
                                SELECT interval_seconds, workspace_id, sum(events), sum(llm_calls),
                                  sum(runs_completed + runs_failed), sum(cost_usd)
                                FROM runlight_data.series_windows FINAL
                                WHERE dimension = 'user' GROUP BY ALL ORDER BY ALL
                                """))
                .isEqualTo(
                        clickHouse.rows(
"""
SELECT arrayJoin([60, 300, 900, 3600, 86400]) AS seconds, workspace_id,
  count(), countIf(is_call), countIf(is_end), sum(cost)
FROM (
  SELECT workspace_id, user_id, 0 AS is_call, status != 'started' AS is_end, 0 AS cost
  FROM runlight_data.pipeline_run_events
  UNION ALL
  SELECT workspace_id, user_id, 0, 0, 0 FROM runlight_data.step_events
  UNION ALL
  SELECT workspace_id, user_id, 1, 0, cost_usd FROM runlight_data.llm_calls
  UNION ALL
  SELECT workspace_id, user_id, 0, 0, 0 FROM runlight_data.activities
)
WHERE user_id != '' GROUP BY ALL ORDER BY ALL
"""));
        assertThat(
                        clickHouse.query(
                                """
                                SELECT max(named) <= 16, min(has_other) FROM (
                                  SELECT interval_seconds, workspace_id,
                                    uniqExactIf(series, series != 'other') AS named,
                                    countIf(series = 'other') > 0 AS has_other
                                  FROM runlight_data.series_windows FINAL
                                  WHERE dimension = 'user' GROUP BY ALL)
                                """))
                .isEqualTo("1\t1");
    }

    private static String metricSql(String name, Interval interval) throws IOException {
        try (InputStream sql = JobITCase.class.getResourceAsStream("/metrics/" + name + ".sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("INTERVAL_SECONDS", "" + interval.seconds());
        }
    }

    private static void migrate(ClickHouseEngine clickHouse) {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
    }

    private static void replay(
            KafkaBroker kafka,
            TopicPrefix prefix,
            ClickHouseEngine clickHouse,
            FlinkCluster flink,
            int parallelism)
            throws Exception {
        replay(kafka, prefix, clickHouse, flink, parallelism, Map.of());
    }

    private static void replay(
            KafkaBroker kafka,
            TopicPrefix prefix,
            ClickHouseEngine clickHouse,
            FlinkCluster flink,
            int parallelism,
            Map<String, String> more)
            throws Exception {
        Map<String, String> options = new HashMap<>(more);
        // Topics that are shuffled without bound are full of what comes too late for these two.
        options.put("branch.patterns.enabled", "false");
        options.put("branch.anomalies.enabled", "false");
        options.put("source.bounded", "true");
        options.put("job.parallelism", "" + parallelism);
        options.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        options.put("kafka.topic-prefix", prefix.value());
        options.put("kafka.transactional-id-prefix", prefix.value() + parallelism);
        options.put("kafka.transaction-timeout", "1 min");
        options.put("clickhouse.url", clickHouse.url().toString());
        options.put("clickhouse.user", clickHouse.user());
        options.put("clickhouse.password", clickHouse.password());
        options.put("checkpoint.interval", "1 s");
        JobConfiguration configuration = JobConfiguration.of(options, JobOptions.REGISTRY);
        StreamExecutionEnvironment env = flink.environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, RunlightIo.of(configuration), configuration);
        env.execute();
    }

    private static Map<String, Long> rawRows(ClickHouseEngine clickHouse) {
        Map<String, Long> rows = new HashMap<>();
        for (String table :
                List.of(
                        "pipeline_run_events",
                        "step_events",
                        "llm_calls",
                        "activities",
                        "metric_samples")) {
            rows.put(
                    table,
                    Long.parseLong(clickHouse.query("SELECT count() FROM runlight_data." + table)));
        }
        return rows;
    }

    /** One line for each table that the job lands: the hash of its content but for deliveries. */
    private static List<String> checksums(ClickHouseEngine clickHouse) {
        assertThat(clickHouse.rows(TABLES)).hasSameElementsAs(DELIVERY.keySet());
        return DELIVERY.entrySet().stream()
                .map(
                        table ->
                                table.getKey()
                                        + " "
                                        + clickHouse.query(
                                                "SELECT count(),"
                                                        + " sum(cityHash64(toString(tuple(*))))"
                                                        + " FROM (SELECT * EXCEPT (%s) FROM runlight_data.%s FINAL)"
                                                                .formatted(
                                                                        table.getValue(),
                                                                        table.getKey())))
                .sorted()
                .toList();
    }

    private static void send(List<Event> events, KafkaBroker kafka, TopicPrefix prefix) {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : Topic.values()) {
                topics.create(2, prefix.topic(topic.topicName()));
            }
        }
        EventJsonWriter json = new EventJsonWriter();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            int i = 0;
            for (Event event : events) {
                String topic = prefix.topic(Topic.of(event.kind()).topicName());
                producer.send(new ProducerRecord<>(topic, bytes(event.runId()), json.write(event)));
                if (i < POISON) {
                    String bad = i % 2 == 0 ? "{\"poison\": " + i : "{\"poison\": " + i + "}";
                    producer.send(new ProducerRecord<>(topic, bytes(bad)));
                    i++;
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> committed(Topic topic, KafkaBroker kafka, TopicPrefix prefix) {
        String name = prefix.topic(topic.topicName());
        List<String> values = new ArrayList<>();
        try (KafkaTopics topics = KafkaTopics.of(kafka);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(
                                Map.of(
                                        "bootstrap.servers",
                                        kafka.bootstrapServers(),
                                        "isolation.level",
                                        "read_committed"),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = topics.endOffsets(List.of(name));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(
                                record ->
                                        values.add(
                                                new String(
                                                        record.value(), StandardCharsets.UTF_8)));
            }
        }
        return values;
    }
}
