/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.alerts;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Percentiles;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.job.Stage;
import io.runlight.benchmarks.job.StageRunner;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;

/**
 * {@code bench alerts}: the time from the event that brings event time past a failure to the
 * failure's alert at a consumer of the fast lane, through the whole job with nothing else to do.
 */
public final class AlertsBenchmark implements Benchmark {

    /** Event time that goes by while nothing is sent must not hold back what is measured. */
    private static final Map<String, String> JOB =
            Map.of(
                    "alert.fast-lane", "true",
                    "kafka.alignment-drift", "0",
                    "kafka.idleness", "1 s");

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public String description() {
        return "Milliseconds from the event that makes an alert due to its record on the fast lane.";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("alerts", "500");
        defaults.put("parallelism", "2");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Settings settings = new Settings(options);
        int parallelism = settings.integer("parallelism");
        List<Long> millis;
        try (TestBed bed = TestBed.start(parallelism);
                Inputs inputs = bed.inputs("alerts-", 1)) {
            Map<String, String> job = new LinkedHashMap<>(JOB);
            job.put("job.parallelism", String.valueOf(parallelism));
            JobClient client = new StageRunner(bed, job).start(Stage.FULL, inputs, Map.of());
            try (FastLane lane = new FastLane(bed.kafka().bootstrapServers(), inputs.prefix())) {
                millis = new Failures(inputs, lane).measure(settings.integer("alerts"));
            } finally {
                client.cancel().get();
            }
        }
        Percentiles times = Percentiles.of(millis);
        progress.println("An alert is on the fast lane after " + times);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("fast_lane_p95_ms", times.p95());
        figures.put("fast_lane_p50_ms", times.p50());
        figures.put("fast_lane_p99_ms", times.p99());
        return figures;
    }
}
