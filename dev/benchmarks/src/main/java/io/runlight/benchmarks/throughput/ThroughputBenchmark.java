/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.Benchmark;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;

/**
 * Events per second of the job over filled topics, with all of its parts on one machine: (a) read
 * and decoded, (b) and landed raw, (c) everything; then the freshness of rows at half of that load.
 */
public final class ThroughputBenchmark implements Benchmark {

    private static final String DATABASE = "runlight_data";
    private static final double DENSITY = 50_000;
    private static final long START_MILLIS = 1_795_000_000_000L;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String description() {
        return "Events per second of the whole job, of its parts, and the freshness of its rows.";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("events", "2000000");
        defaults.put("parallelism", "2");
        defaults.put("partitions", "4");
        defaults.put("checkpoint-interval", "2 s");
        defaults.put("stages", "decode,landing,runs,full");
        defaults.put("freshness-seconds", "30");
        defaults.put("repeat", "1");
        defaults.put("warm-up-events", "200000");
        defaults.put("open-runs", "5000");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Configuration settings = new Configuration();
        settings.set(
                TaskManagerOptions.NUM_TASK_SLOTS, Integer.parseInt(options.get("parallelism")));
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        try (KafkaBroker kafka = KafkaBrokers.start();
                ClickHouseEngine clickHouse = ClickHouseEngines.start();
                FlinkCluster flink = FlinkCluster.start(settings)) {
            clickHouse.reset(); // refuses a server that holds what may be somebody's
            Migrator.migrate(
                    clickHouse.url(),
                    clickHouse.user(),
                    clickHouse.password(),
                    Rendering.singleNode());
            Map<String, String> job =
                    Map.of(
                            "job.parallelism", options.get("parallelism"),
                            "checkpoint.interval", options.get("checkpoint-interval"));
            StageRunner runner = new StageRunner(kafka, clickHouse, flink, job);
            return measure(options, kafka, clickHouse, runner, progress);
        }
    }

    private static Map<String, Object> measure(
            Map<String, String> options,
            KafkaBroker kafka,
            ClickHouseEngine clickHouse,
            StageRunner runner,
            PrintStream progress)
            throws Exception {
        warmUp(options, kafka, clickHouse, runner, progress);
        Map<Stage, StageResult> results = new LinkedHashMap<>();
        int partitions = Integer.parseInt(options.get("partitions"));
        double meanBytes;
        try (Inputs inputs = new Inputs(kafka.bootstrapServers(), "bench.", partitions)) {
            fill(inputs, options, "events", progress);
            meanBytes = inputs.meanBytes();
            for (int i = 0; i < Integer.parseInt(options.get("repeat")); i++) {
                for (String name : options.get("stages").split(",")) {
                    Stage stage = Stage.valueOf(name.toUpperCase(java.util.Locale.ROOT));
                    empty(clickHouse);
                    StageResult result = runner.replay(stage, inputs);
                    progress.println(result);
                    results.merge(stage, result, ThroughputBenchmark::faster);
                }
            }
        }
        Map<String, Object> figures = figures(results, meanBytes);
        int seconds = Integer.parseInt(options.get("freshness-seconds"));
        if (seconds > 0 && results.containsKey(Stage.FULL)) {
            empty(clickHouse);
            double rate = results.get(Stage.FULL).eventsPerSecond() / 2;
            freshness(rate, Duration.ofSeconds(seconds), kafka, clickHouse, runner, figures)
                    .forEach(
                            (what, times) ->
                                    progress.println("freshness of " + what + ": " + times));
        }
        return figures;
    }

    /** Until the JVM has compiled what is measured. */
    private static void warmUp(
            Map<String, String> options,
            KafkaBroker kafka,
            ClickHouseEngine clickHouse,
            StageRunner runner,
            PrintStream progress)
            throws Exception {
        if (options.get("warm-up-events").equals("0")) {
            return;
        }
        try (Inputs inputs = new Inputs(kafka.bootstrapServers(), "warm.", 4)) {
            fill(inputs, options, "warm-up-events", progress);
            runner.replay(Stage.FULL, inputs);
            empty(clickHouse);
        }
    }

    private static void fill(
            Inputs inputs, Map<String, String> options, String number, PrintStream progress) {
        long events = Long.parseLong(options.get(number));
        SimulatedTraffic traffic =
                new SimulatedTraffic(
                        1, START_MILLIS, DENSITY, Integer.parseInt(options.get("open-runs")));
        for (long i = 0; i < events; i++) {
            inputs.send(traffic.next());
        }
        inputs.flush();
        progress.printf("%,d events of %.0f bytes are in Kafka%n", events, inputs.meanBytes());
    }

    private static void empty(ClickHouseEngine clickHouse) {
        clickHouse
                .rows(
                        "SELECT name FROM system.tables WHERE database = '"
                                + DATABASE
                                + "' AND name NOT IN ('writer_epochs') AND engine LIKE '%MergeTree'")
                .forEach(
                        table ->
                                clickHouse.query(
                                        "TRUNCATE TABLE " + DATABASE + ".`" + table + "`"));
    }

    private static Map<String, Percentiles> freshness(
            double rate,
            Duration time,
            KafkaBroker kafka,
            ClickHouseEngine clickHouse,
            StageRunner runner,
            Map<String, Object> figures)
            throws Exception {
        try (Inputs inputs = new Inputs(kafka.bootstrapServers(), "fresh.", 4)) {
            JobClient job = runner.start(Stage.FULL, inputs, Map.of());
            Map<String, Percentiles> times;
            try {
                times = new Freshness(inputs, clickHouse).measure(rate, time);
            } finally {
                job.cancel().get();
            }
            figures.put("freshness_events_per_second", Math.round(rate));
            figures.put("freshness_ms_p50", times.get("raw").p50());
            figures.put("freshness_ms_p95", times.get("raw").p95());
            figures.put("freshness_ms_p99", times.get("raw").p99());
            figures.put("window_freshness_ms_p50", times.get("windows").p50());
            figures.put("window_freshness_ms_p95", times.get("windows").p95());
            figures.put("window_freshness_ms_p99", times.get("windows").p99());
            return times;
        }
    }

    private static Map<String, Object> figures(Map<Stage, StageResult> results, double meanBytes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        StageResult full = results.get(Stage.FULL);
        StageResult landing = results.get(Stage.LANDING);
        if (full != null && landing != null) {
            figures.put("ratio", round(full.eventsPerSecond() / landing.eventsPerSecond()));
        }
        results.forEach(
                (stage, result) -> {
                    String name = stage.figure();
                    figures.put(name + "_events_per_second", Math.round(result.eventsPerSecond()));
                    figures.put(
                            name + "_cpu_seconds_per_million_events",
                            round(result.cpuSecondsPerMillion()));
                    figures.put(
                            name + "_clickhouse_cpu_seconds_per_million_events",
                            round(result.clickHouseCpuSecondsPerMillion()));
                });
        figures.put("mean_event_bytes", Math.round(meanBytes));
        return figures;
    }

    private static StageResult faster(StageResult one, StageResult other) {
        return one.seconds() <= other.seconds() ? one : other;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
