/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.Percentiles;
import io.runlight.benchmarks.job.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of {@code bench throughput}. Those of the highest parallelism have plain names, those
 * of the others end with their parallelism.
 */
final class ThroughputFigures {

    private final TreeMap<Integer, Map<Stage, Measurement>> results = new TreeMap<>();
    private final Map<String, Object> others = new LinkedHashMap<>();

    void add(int parallelism, Stage stage, Measurement result) {
        results.computeIfAbsent(parallelism, each -> new LinkedHashMap<>())
                .merge(stage, result, Measurement::orFaster);
    }

    void meanBytes(double bytes) {
        others.put("mean_event_bytes", Math.round(bytes));
    }

    void scores(ScoresTaken taken) {
        others.putAll(taken.figures());
    }

    void freshness(double rate, Map<String, Percentiles> times) {
        others.put("freshness_events_per_second", Math.round(rate));
        times.forEach(
                (what, time) -> {
                    String name = what.equals("raw") ? "freshness_ms_" : what + "_freshness_ms_";
                    others.put(name + "p50", time.p50());
                    others.put(name + "p95", time.p95());
                    others.put(name + "p99", time.p99());
                });
    }

    int lastParallelism() {
        return results.lastKey();
    }

    /** Events per second of the whole job at the highest parallelism; 0 if it was not measured. */
    double fullRate() {
        return rate(lastParallelism(), Stage.FULL);
    }

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        int last = lastParallelism();
        put(all, "ratio", fullRate(), rate(last, Stage.LANDING));
        put(all, "scaling", fullRate(), rate(results.firstKey(), Stage.FULL));
        results.descendingMap()
                .forEach(
                        (parallelism, stages) ->
                                stages.values()
                                        .forEach(
                                                each ->
                                                        each.addTo(
                                                                all, suffix(parallelism, last))));
        all.putAll(others);
        return all;
    }

    private static String suffix(int parallelism, int last) {
        return parallelism == last ? "" : "_parallelism_" + parallelism;
    }

    private static void put(Map<String, Object> all, String name, double part, double whole) {
        if (part > 0 && whole > 0 && part != whole) {
            all.put(name, Measurement.rounded(part / whole));
        }
    }

    private double rate(int parallelism, Stage stage) {
        Measurement measurement = results.get(parallelism).get(stage);
        return measurement == null ? 0 : measurement.eventsPerSecond();
    }
}
