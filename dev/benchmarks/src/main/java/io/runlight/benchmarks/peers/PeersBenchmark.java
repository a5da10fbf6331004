/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code bench peers}: Runlight beside a textbook Flink job and beside ClickHouse alone. */
public final class PeersBenchmark implements Benchmark {

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public String description() {
        return "Events per second beside a textbook Flink job and ClickHouse's Kafka engine.";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("peers", "runlight,kafka_engine,textbook,textbook_consecutive");
        defaults.put("events", "1000000");
        defaults.put("slow-events", "50000");
        defaults.put("warm-up-events", "500000");
        defaults.put("slow-warm-up-events", "10000");
        defaults.put(
                "dimensions",
                "workspace,environment,pipeline,step,step_type,provider,model,user,event_kind");
        defaults.put("intervals", "minute,five_minutes,quarter_hour,hour,day");
        defaults.put("parallelism", "2");
        defaults.put("partitions", "4");
        defaults.put("checkpoint-interval", "5 s");
        defaults.put("textbook-state", "rocksdb");
        defaults.put("open-runs", "5000");
        defaults.put("job-options", "");
        return defaults;
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        Settings settings = new Settings(options);
        try (TestBed engines = TestBed.start(settings.integer("parallelism"))) {
            return new PeerRace(new PeerBed(engines, settings), progress).run();
        }
    }
}
