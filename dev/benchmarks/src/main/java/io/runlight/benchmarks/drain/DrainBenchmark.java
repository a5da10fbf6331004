/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.drain;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.engines.flink.FlinkCluster;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code bench drain}: the time from the last event of a bounded input to the end of the job, while
 * the run tracker holds many open runs in RocksDB.
 */
public final class DrainBenchmark implements Benchmark {

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String description() {
        return "Seconds that the run tracker takes to end its input with many runs open.";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("runs", "500000");
        defaults.put("parallelism", "2");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Settings settings = new Settings(options);
        long runs = settings.number("runs");
        long begun = System.nanoTime();
        long lastEvent;
        long ended;
        try (FlinkCluster cluster = FlinkCluster.start()) {
            lastEvent = new DrainJob(runs, settings.integer("parallelism")).run(cluster);
            ended = System.nanoTime();
        }
        double filling = seconds(lastEvent - begun);
        double draining = seconds(ended - lastEvent);
        progress.printf(
                "%,d open runs taken in %.1f s, the end of input in %.1f s%n",
                runs, filling, draining);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("drain_seconds", draining);
        figures.put("fill_seconds", filling);
        figures.put("runs", runs);
        return figures;
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / 1e8) / 10.0;
    }
}
