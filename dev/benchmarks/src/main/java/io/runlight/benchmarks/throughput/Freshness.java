/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Percentiles;
import io.runlight.benchmarks.harness.SimulatedTraffic;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.job.Stage;
import io.runlight.benchmarks.job.StageRunner;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;

/**
 * How long an event takes from its arrival in Kafka to a row that a query sees, while traffic comes
 * at a steady rate. Marker events tell: the n-th of them is visible as soon as n are counted.
 */
final class Freshness {

    private static final long SEED = 2;
    private static final Duration MARKER_INTERVAL = Duration.ofMillis(50);

    private Freshness() {}

    /** Runs the whole job under traffic for a while; from the first third on it measures. */
    static Map<String, Percentiles> of(
            StageRunner runner,
            Inputs inputs,
            TestBed bed,
            double eventsPerSecond,
            int openRuns,
            Duration time)
            throws Exception {
        JobClient job = runner.start(Stage.FULL, inputs, Map.of());
        Markers markers = new Markers(inputs);
        List<MarkerWatch> watches =
                List.of(
                        markers.watch("raw", bed.clickHouse(), Markers.RAW),
                        markers.watch("window", bed.clickHouse(), Markers.WINDOWS),
                        markers.watch("live", bed.clickHouse(), Markers.LIVE));
        watches.forEach(MarkerWatch::start);
        try {
            SimulatedTraffic traffic =
                    new SimulatedTraffic(
                            SEED, System.currentTimeMillis(), eventsPerSecond, openRuns, 1);
            send(inputs, markers, traffic, eventsPerSecond, time);
        } finally {
            for (MarkerWatch watch : watches) {
                watch.end();
            }
            job.cancel().get();
        }
        Map<String, Percentiles> times = new LinkedHashMap<>();
        watches.forEach(watch -> times.put(watch.name(), watch.result()));
        return times;
    }

    private static void send(
            Inputs inputs,
            Markers markers,
            SimulatedTraffic traffic,
            double eventsPerSecond,
            Duration time)
            throws InterruptedException {
        long start = System.nanoTime();
        long sent = 0;
        long nextMarker = start;
        for (long now = start; now - start < time.toNanos(); now = System.nanoTime()) {
            long due = (long) ((now - start) / 1e9 * eventsPerSecond);
            for (; sent < due; sent++) {
                inputs.send(traffic.next());
            }
            if (now >= nextMarker) {
                markers.send();
                nextMarker += MARKER_INTERVAL.toNanos();
            }
            Thread.sleep(1);
        }
    }
}
