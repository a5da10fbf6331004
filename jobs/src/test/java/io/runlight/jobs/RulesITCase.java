/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleChangeJsonWriter;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Rules that change while the job runs. */
@UsesKafka
@UsesClickHouse
@UsesFlink
final class RulesITCase {

    private static final long START = 1_772_359_200_000L;
    private static final long MINUTE = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String ALERTS =
            "SELECT run_id, severity, muted FROM %s.alerts ORDER BY changed_at";

    /** The first change as a job without state would have settled it, could it be told apart. */
    private static final String SETTLED_ANEW =
            "INSERT INTO runlight_data.rule_changes SELECT * REPLACE"
                    + " (takes_effect_at + INTERVAL 5 MINUTE AS takes_effect_at,"
                    + " map('severity', 'low') AS settings)"
                    + " FROM runlight_data.rule_changes WHERE change_id = 'louder'";

    private final EventJsonWriter json = new EventJsonWriter();

    private KafkaBroker kafka;
    private TopicPrefix prefix;
    private ClickHouseEngine clickHouse;
    private FlinkCluster flink;
    private KafkaProducer<byte[], byte[]> producer;

    @Test
    void aRuleThatIsSetChangesWhatIsToldWithoutARestartAndStaysOverOne(
            KafkaBroker broker, TopicPrefix topics, ClickHouseEngine server, FlinkCluster cluster)
            throws Exception {
        kafka = broker;
        prefix = topics;
        clickHouse = server;
        flink = cluster;
        prepare();
        try (KafkaProducer<byte[], byte[]> opened = producer()) {
            producer = opened;
            JobClient job = start(Map.of());

            fail("before", 10);
            tick(20);
            awaitAnswer("SELECT count() FROM runlight.alerts", "1");

            set("louder", 30, RuleSetting.SEVERITY, "critical");
            set("quiet", 60, RuleSetting.MUTED_UNTIL, time(120));
            produce(
                    Topic.CONTROL,
                    "bad",
                    "{\"schema_version\":1}".getBytes(StandardCharsets.UTF_8));
            awaitAnswer("SELECT count() FROM runlight.rule_changes", "2");
            awaitAnswer(
                    "SELECT reason, field FROM runlight.dead_letters WHERE stage = 'control'",
                    "missing_field\tchange_id");

            fail("louder", 40);
            tick(50);
            fail("muted", 70);
            tick(80);
            awaitAnswer("SELECT count() FROM runlight.alerts", "3");

            String savepoint = flink.stopWithSavepoint(job.getJobID(), false);
            job = start(Map.of("flink.execution.state-recovery.path", savepoint));

            fail("still-muted", 90);
            tick(100);
            fail("after", 130);
            tick(140);
            awaitAnswer("SELECT count() FROM runlight.alerts", "5");
            flink.stopWithSavepoint(job.getJobID(), false);
        }

        assertThat(clickHouse.rows(ALERTS.formatted("runlight_data")))
                .containsExactly(
                        "before\thigh\t0",
                        "louder\tcritical\t0",
                        "muted\tcritical\t1",
                        "still-muted\tcritical\t1",
                        "after\tcritical\t0");
        AsyncApi api = AsyncApi.read();
        List<ConsumerRecord<byte[], byte[]>> told = records(Topic.ALERTS);
        assertThat(told).extracting(AsyncApi::runOf).containsExactly("before", "louder", "after");
        assertThat(told).allSatisfy(api::requireAlert);
        List<ConsumerRecord<byte[], byte[]>> fast = records(Topic.FAST_ALERTS);
        assertThat(fast).allSatisfy(api::requireAlert);
        assertThat(ids(fast)).isEqualTo(ids(told));
        assertThat(records(Topic.DEAD_LETTERS)).hasSize(1).allSatisfy(api::requireDeadLetter);
        assertThat(records(Topic.CONTROL))
                .filteredOn(record -> !"bad".equals(AsyncApi.keyOf(record)))
                .hasSize(2)
                .allSatisfy(api::requireRuleChange);
        assertThat(
                        clickHouse.rows(
                                "SELECT change_id, effective_at = takes_effect_at"
                                        + " FROM runlight_data.rule_changes ORDER BY effective_at"))
                .containsExactly("louder\t1", "quiet\t1");

        clickHouse.query(SETTLED_ANEW);
        replay("");
        assertThat(clickHouse.rows(ALERTS.formatted("rules_replay")))
                .isEqualTo(clickHouse.rows(ALERTS.formatted("runlight_data")));

        replay(new String(new RuleChangeJsonWriter().write(trial()), StandardCharsets.UTF_8));
        assertThat(clickHouse.rows(ALERTS.formatted("rules_replay")))
                .containsExactly(
                        "before\tlow\t0",
                        "louder\tlow\t0",
                        "muted\tlow\t1",
                        "still-muted\tlow\t1",
                        "after\tlow\t0");
    }

    private static RuleChange trial() {
        return new RuleChange(
                "trial",
                at(0),
                new RuleTarget("", "", "etl"),
                Map.of(RuleSetting.SEVERITY, "low"),
                "",
                "");
    }

    /** Computes it all again from the raw tables, into a database of its own. */
    private void replay(String trial) throws Exception {
        clickHouse.query("DROP DATABASE IF EXISTS rules_replay SYNC");
        clickHouse.query("CREATE DATABASE rules_replay");
        for (String table :
                clickHouse.rows(
                        "SELECT name FROM system.tables WHERE database = 'runlight_data'"
                                + " AND engine LIKE '%MergeTree'")) {
            clickHouse.query(
                    "CREATE TABLE rules_replay.%s AS runlight_data.%s".formatted(table, table));
        }
        JobClient job =
                start(
                        Map.of(
                                "job.mode", "replay",
                                "backfill.database", "runlight_data",
                                "backfill.spans", time(0) + "/" + time(180),
                                "clickhouse.database", "rules_replay",
                                "rule.trial", trial));
        job.getJobExecutionResult().get();
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

    private JobClient start(Map<String, String> more) throws Exception {
        Map<String, String> options = new HashMap<>(more);
        options.put("alert.fast-lane", "true");
        options.put("branch.patterns.enabled", "false");
        options.put("branch.anomalies.enabled", "false");
        options.put("job.parallelism", "2");
        options.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        options.put("kafka.topic-prefix", prefix.value());
        options.put("kafka.transactional-id-prefix", prefix.value());
        options.put("kafka.transaction-timeout", "1 min");
        options.put("kafka.out-of-orderness", "0 s");
        options.put("kafka.alignment-drift", "0 s");
        options.put("kafka.idleness", "500 ms");
        options.put("checkpoint.interval", "500 ms");
        options.put("clickhouse.url", clickHouse.url().toString());
        options.put("clickhouse.user", clickHouse.user());
        options.put("clickhouse.password", clickHouse.password());
        JobConfiguration configuration = JobConfiguration.of(options, JobOptions.REGISTRY);
        StreamExecutionEnvironment env = flink.environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, RunlightIo.of(configuration), configuration);
        return env.executeAsync();
    }

    private void fail(String run, long minute) throws Exception {
        send(Events.run(run + "-starts", at(minute) - 1, "acme", "etl", run, RunStatus.STARTED));
        send(Events.run(run + "-ends", at(minute), "acme", "etl", run, RunStatus.FAILED));
    }

    /** Lets event time go on. */
    private void tick(long minute) throws Exception {
        send(
                Events.run(
                        "tick" + minute,
                        at(minute),
                        "acme",
                        "clock",
                        "tick" + minute,
                        RunStatus.STARTED));
        send(
                Events.run(
                        "tock" + minute,
                        at(minute) + 1,
                        "acme",
                        "clock",
                        "tick" + minute,
                        RunStatus.COMPLETED));
    }

    private void set(String id, long fromMinute, RuleSetting setting, String value)
            throws Exception {
        RuleChange change =
                new RuleChange(
                        id,
                        at(fromMinute),
                        new RuleTarget("run_failed", "acme", ""),
                        Map.of(setting, value),
                        "ann",
                        "");
        produce(Topic.CONTROL, id, new RuleChangeJsonWriter().write(change));
    }

    private void send(Event event) throws Exception {
        produce(Topic.of(event.kind()), event.runId(), json.write(event));
    }

    private void produce(Topic topic, String key, byte[] value) throws Exception {
        producer.send(
                        new ProducerRecord<>(
                                prefix.topic(topic.topicName()),
                                key.getBytes(StandardCharsets.UTF_8),
                                value))
                .get();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The same transitions have the same ids, however often they come. */
    private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> alerts) {
        return alerts.stream().map(AsyncApi::transitionOf).collect(Collectors.toSet());
    }

    /** What readers of committed records see. */
    private List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        TopicPartition partition = new TopicPartition(prefix.topic(topic.topicName()), 0);
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

    private static long at(long minute) {
        return START + minute * MINUTE;
    }

    private static String time(long minute) {
        return Instant.ofEpochMilli(at(minute)).toString();
    }

    private void awaitAnswer(String query, String answer) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(clickHouse.query(query)).isEqualTo(answer));
    }
}
