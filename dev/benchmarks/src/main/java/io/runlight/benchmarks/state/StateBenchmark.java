/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code bench state}: what open runs and series take on the heap and in checkpoints. */
public final class StateBenchmark implements Benchmark {

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String description() {
        return "Bytes of heap and of checkpoints per open run and per series, at several numbers.";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("runs", "125000,250000,500000,1000000");
        defaults.put("series", "12500,25000,50000,100000");
        defaults.put("parallelism", "2");
        defaults.put("partitions", "4");
        defaults.put("checkpoint-interval", "5 s");
        defaults.put("job-options", "");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Settings settings = new Settings(options);
        Map<String, Object> figures = new LinkedHashMap<>();
        try (TestBed bed = TestBed.start(settings.integer("parallelism"))) {
            for (Remembered what : Remembered.values()) {
                StateGrowth growth = new StateMeasurement(bed, settings, what, progress).run();
                figures.putAll(growth.figures(what));
            }
        }
        return figures;
    }
}
