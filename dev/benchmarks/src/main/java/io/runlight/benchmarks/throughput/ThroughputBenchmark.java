/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.scoring.JobModels;
import io.runlight.engines.Directories;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events per second of the job over filled topics, with all of its parts on one machine: (a) read
 * and decoded, (b) and landed raw, (c) everything; then the freshness of rows at half of that load.
 */
public final class ThroughputBenchmark implements Benchmark {

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
        defaults.put("checkpoint-interval", "5 s");
        defaults.put("stages", "decode,landing,runs,full");
        defaults.put("freshness-seconds", "30");
        defaults.put("repeat", "1");
        defaults.put("warm-up-events", "2000000");
        defaults.put("open-runs", "5000");
        defaults.put("failures", "1");
        defaults.put("trees", "0");
        defaults.put("job-options", "");
        defaults.put("profile", "false");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Settings settings = new Settings(options);
        int slots = Collections.max(settings.integers("parallelism"));
        Path folder = Directories.temporary("runlight-models-");
        try (TestBed bed = TestBed.start(slots)) {
            return new Replays(bed, settings, models(settings.integer("trees"), folder), progress)
                    .measure();
        } finally {
            Directories.delete(folder);
        }
    }

    /** Without trees the priors predict. */
    private static Map<String, String> models(int trees, Path folder) throws Exception {
        if (trees == 0) {
            return Map.of();
        }
        Path registry = folder.resolve("registry");
        JobModels.register(registry, folder.resolve("work"), trees);
        return Map.of("scoring.registry", registry.toString());
    }
}
