/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import io.runlight.core.decode.DeadLetter;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.anomaly.AnomalyTable;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.error.ErrorTable;
import io.runlight.jobs.incident.IncidentTables;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.metric.MetricWindowTable;
import io.runlight.jobs.outlier.OutlierCallTable;
import io.runlight.jobs.outlier.OutlierRunTable;
import io.runlight.jobs.pattern.PatternTable;
import io.runlight.jobs.rule.RuleChangeTable;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.scoring.ScoringTables;
import io.runlight.jobs.window.LateEventTable;
import io.runlight.jobs.window.WindowTable;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole topology between lists. */
final class RunlightTopologyITCase {

    private static final int RUNS = 120;
    private static final int POISON = 5;

    private static FlinkCluster cluster;

    @BeforeAll
    static void start() {
        Configuration settings = new Configuration();
        settings.set(TaskManagerOptions.NUM_TASK_SLOTS, 4);
        cluster = FlinkCluster.start(settings);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theRowsAreTheSameWhateverTheParallelismAndTheOrder() throws Exception {
        run("same-1", 1, 1, Map.of());
        Map<String, Set<Map<String, String>>> rows = content("same-1");
        for (int parallelism : new int[] {2, 4}) {
            String job = "same-" + parallelism;
            run(job, parallelism, parallelism, Map.of());
            content(job)
                    .forEach(
                            (table, content) ->
                                    assertThat(content)
                                            .as(table + " at parallelism " + parallelism)
                                            .isEqualTo(rows.get(table)));
        }
        assertThat(rows.get("llm_calls")).hasSize(2 * RUNS);
        assertThat(rows.get("runs")).hasSize(RUNS);
        assertThat(rows.get("alerts")).hasSize(Traffic.failedRuns(RUNS));
        assertThat(rows.get("dead_letters")).hasSize(POISON);
    }

    /** Nothing times out here: how far event time comes before a bounded input ends is chance. */
    @Test
    void patternsAndTheirAlertsAreTheSameWhateverTheParallelismAndTheOrder() throws Exception {
        Map<String, String> options = new HashMap<>();
        options.put("branch.patterns.enabled", "true");
        options.put("alert.rest", "0 s");
        options.put("pattern.recurring-failure.threshold", "2");
        options.put("pattern.recurring-failure.window", "40 d");
        options.put("pattern.shared-failure.threshold", "1");
        options.put("pattern.shared-failure.window", "40 d");
        Set<Set<Map<String, String>>> contents = new HashSet<>();
        for (int parallelism : new int[] {1, 2, 4}) {
            String job = "patterns-" + parallelism;
            run(job, parallelism, parallelism, options);
            assertThat(RowSink.rows(job, "pattern_matches")).isNotEmpty();
            Set<Map<String, String>> content = new HashSet<>(RowSink.rows(job, "pattern_matches"));
            content.addAll(RowSink.rows(job, "alerts"));
            assertThat(RowSink.rows(job, "incidents")).isNotEmpty();
            content.addAll(RowSink.rows(job, "incidents"));
            content.addAll(RowSink.rows(job, "incident_alerts"));
            contents.add(content);
        }
        assertThat(contents).hasSize(1);
    }

    @Test
    void windowsOfMetricsAreTheSameWhateverTheParallelismAndTheOrder() throws Exception {
        Set<Set<Map<String, String>>> contents = new HashSet<>();
        for (int parallelism : new int[] {1, 2, 4}) {
            String job = "metrics-" + parallelism;
            run(job, Input.METRICS, parallelism, parallelism, Map.of());
            contents.add(metricWindows(job));
        }
        assertThat(contents).singleElement().asInstanceOf(COLLECTION).isNotEmpty();
    }

    /** One after the other, because the end of input is not the passing of time. */
    @Test
    void aBurstOfFailuresIsAnAnomalyAndAnAlert() throws Exception {
        run("burst", Input.BURST, 1, 1, Map.of());

        assertThat(RowSink.rows("burst", "anomalies"))
                .filteredOn("dimension", text("pipeline"))
                .filteredOn("measure", text("failure_rate"))
                .singleElement(map(String.class, String.class))
                .containsEntry("series", text("nightly"))
                .containsEntry("window_start", seconds(BurstTraffic.startOfBurst()))
                .containsEntry("direction", text("high"))
                .containsEntry("severity_label", text("high"));
        assertThat(RowSink.rows("burst", "alerts"))
                .filteredOn("rule", text("anomaly"))
                .filteredOn("dedupe_key", text("failure_rate of pipeline nightly"))
                .allMatch(alert -> alert.get("severity").equals(text("high")))
                .extracting(alert -> alert.get("status"))
                .containsExactlyInAnyOrder(text("open"), text("resolved"));
    }

    @Test
    void aRunThatTakesFarLongerThanItsPipelineUsuallyDoesIsAnOutlier() throws Exception {
        run("outlier", Input.BURST, 1, 1, Map.of());

        assertThat(RowSink.rows("outlier", "outlier_runs"))
                .singleElement(map(String.class, String.class))
                .containsEntry("run_id", text("run-" + BurstTraffic.SLOW))
                .containsEntry("stage", text("completed"))
                .containsEntry("votes", text("both"));
        assertThat(RowSink.rows("outlier", "alerts"))
                .filteredOn("rule", text("outlier_run"))
                .allMatch(alert -> alert.get("dedupe_key").equals(text("nightly")))
                .extracting(alert -> alert.get("status"))
                .containsExactlyInAnyOrder(text("open"), text("resolved"));
    }

    @Test
    void aMetricThatLeavesItsLevelIsAnAnomalyIfItIsWatched() throws Exception {
        run("metric", Input.BURST, 1, 1, Map.of("anomaly.metrics", "*=high:10"));

        assertThat(RowSink.rows("metric", "anomalies"))
                .filteredOn("dimension", text("gauge"))
                .singleElement(map(String.class, String.class))
                .containsEntry("measure", text("level"))
                .containsEntry("window_start", seconds(BurstTraffic.startOfBurst()));
    }

    /** As ClickHouse gets it. */
    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().toHexDigits((byte) bytes.length) + HexFormat.of().formatHex(bytes);
    }

    private static String seconds(long millis) {
        int seconds = Integer.reverseBytes(Math.toIntExact(millis / 1000));
        return HexFormat.of().toHexDigits(seconds);
    }

    @Test
    void eachDistinctEventLandsOnce() throws Exception {
        run("once", 2, 9, Map.of());
        assertThat(RowSink.rows("once", "activities")).hasSize(RUNS).doesNotHaveDuplicates();
        assertThat(RowSink.rows("once", "step_events")).hasSize(2 * RUNS).doesNotHaveDuplicates();
    }

    @Test
    void branchesThatAreOffWriteNothing() throws Exception {
        run(
                "landing",
                2,
                9,
                Map.of(
                        "branch.runs.enabled", "false",
                        "branch.windows.enabled", "false",
                        "branch.dead-letters.enabled", "false"));
        assertThat(RowSink.rows("landing", "activities")).hasSizeGreaterThanOrEqualTo(RUNS);
        assertThat(RowSink.rows("landing", "runs")).isEmpty();
        assertThat(RowSink.rows("landing", "series_windows")).isEmpty();
        assertThat(RowSink.rows("landing", "alerts")).isEmpty();
        assertThat(RowSink.rows("landing", "dead_letters")).isEmpty();
    }

    private static Map<String, Set<Map<String, String>>> content(String job) {
        Map<String, Set<Map<String, String>>> content = new HashMap<>();
        for (String table :
                List.of(
                        "pipeline_run_events",
                        "step_events",
                        "llm_calls",
                        "activities",
                        "metric_samples")) {
            // Where a duplicate came first, another offset is kept.
            content.put(
                    table,
                    RowSink.newest(
                            job,
                            table,
                            List.of("event_id"),
                            List.of("kafka_partition", "kafka_offset")));
        }
        content.put("dead_letters", Set.copyOf(RowSink.rows(job, "dead_letters")));
        content.put("alerts", Set.copyOf(RowSink.rows(job, "alerts")));
        content.put("runs", RowSink.newest(job, "runs", List.of("run_id"), List.of("revision")));
        content.put(
                "step_runs",
                RowSink.newest(
                        job,
                        "step_runs",
                        List.of("run_id", "step", "attempt"),
                        List.of("revision")));
        content.put(
                "series_windows",
                RowSink.newest(
                        job,
                        "series_windows",
                        List.of(
                                "workspace_id",
                                "interval_seconds",
                                "dimension",
                                "series",
                                "window_start"),
                        List.of()));
        return content;
    }

    private static Set<Map<String, String>> metricWindows(String job) {
        return RowSink.newest(
                job,
                "metric_windows",
                List.of(
                        "workspace_id",
                        "interval_seconds",
                        "metric_type",
                        "series",
                        "window_start"),
                List.of());
    }

    private static void run(String job, int parallelism, long seed, Map<String, String> branches)
            throws Exception {
        run(job, Input.RUNS, parallelism, seed, branches);
    }

    private static void run(
            String job, Input input, int parallelism, long seed, Map<String, String> branches)
            throws Exception {
        Map<String, String> options = new HashMap<>(Map.of("branch.patterns.enabled", "false"));
        options.putAll(branches);
        options.put("job.parallelism", "" + parallelism);
        options.put("checkpoint.interval", "200 ms");
        JobConfiguration configuration = JobConfiguration.of(options, JobOptions.REGISTRY);
        StreamExecutionEnvironment env = cluster.environment(JobEnvironment.flink(configuration));
        RunlightTopology.wire(env, io(job, new Key(input, seed)), configuration);
        env.execute();
    }

    private static RunlightIo io(String job, Key key) {
        List<Decoded> input = input(key);
        return new RunlightIo(
                new DataGeneratorSource<>(
                        (GeneratorFunction<Long, Decoded>)
                                index -> input(key).get(Math.toIntExact(index)),
                        input.size(),
                        Decoded.TYPE),
                watermarks(key.input())
                        .withTimestampAssigner((decoded, before) -> decoded.timestamp()),
                RowSink.routed(
                        job,
                        (Function<SourcedEvent, io.runlight.flink.clickhouse.Table<SourcedEvent>>
                                        & Serializable)
                                RawTables::of),
                RowSink.of(job, ErrorTable.of(ErrorRules.standard())),
                RowSink.of(job, RunTables.runs()),
                RowSink.of(job, RunTables.stepRuns()),
                RowSink.of(job, RunTables.liveRuns()),
                RowSink.of(job, WindowTable.TABLE),
                RowSink.of(job, MetricWindowTable.TABLE),
                RowSink.of(job, LateEventTable.TABLE),
                RowSink.of(job, AnomalyTable.TABLE),
                RowSink.of(job, OutlierRunTable.TABLE),
                RowSink.of(job, ScoringTables.PREDICTIONS),
                null,
                RowSink.of(job, ScoringTables.OUTCOMES),
                RowSink.of(job, ScoringTables.SCHEMAS),
                RowSink.of(job, OutlierCallTable.TABLE),
                RowSink.of(job, PatternTable.TABLE),
                null,
                List.of(),
                RowSink.of(job, RuleChangeTable.TABLE),
                RowSink.of(job, AlertTables.alerts()),
                RowSink.of(job + "-topic", AlertTables.alerts()),
                null,
                RowSink.of(job, IncidentTables.INCIDENTS),
                RowSink.of(job, IncidentTables.ALERTS),
                RowSink.of(job, DeadLetterTable.TABLE),
                RowSink.of(job + "-topic", DeadLetterTable.TABLE));
    }

    /** A burst comes in order, and each event tells the time. */
    private static WatermarkStrategy<Decoded> watermarks(Input input) {
        return input == Input.BURST
                ? WatermarkStrategy.forGenerator(context -> new EveryEventTellsTheTime())
                : WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMinutes(5));
    }

    private static final class EveryEventTellsTheTime implements WatermarkGenerator<Decoded> {

        @Override
        public void onEvent(Decoded event, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(timestamp - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private enum Input {
        RUNS,
        METRICS,
        BURST
    }

    private record Key(Input input, long seed) implements Serializable {}

    private static final Map<Key, List<Decoded>> INPUTS =
            new java.util.concurrent.ConcurrentHashMap<>();

    private static List<Decoded> input(Key wanted) {
        return INPUTS.computeIfAbsent(
                wanted,
                key -> {
                    List<Decoded> input = new ArrayList<>();
                    for (Event event : events(key)) {
                        input.add(Decoded.of(new SourcedEvent(event, 0, input.size())));
                    }
                    if (key.input() == Input.BURST) {
                        return input;
                    }
                    for (int i = 0; i < POISON; i++) {
                        input.add(
                                i * 7,
                                Decoded.of(
                                        new DeadLetter(
                                                "t",
                                                0,
                                                i,
                                                1,
                                                "decode",
                                                "malformed_json",
                                                "",
                                                "",
                                                null,
                                                new byte[] {(byte) i})));
                    }
                    return input;
                });
    }

    private static List<Event> events(Key key) {
        return switch (key.input()) {
            case RUNS -> Traffic.shuffledWithDuplicates(Traffic.events(RUNS), key.seed());
            case METRICS -> Traffic.shuffledWithDuplicates(MetricTraffic.events(), key.seed());
            case BURST -> BurstTraffic.events();
        };
    }
}
