/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import io.runlight.benchmarks.Benchmark;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code bench decode}: how much faster our decoder is than Jackson's data binding. */
public final class DecodingBenchmark implements Benchmark {

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String description() {
        return "Events decoded per second and thread, beside Jackson's data binding (JMH, a minute)";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of();
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        DecodeComparison comparison = DecodeComparison.run();
        progress.printf(
                "%,.0f events/s, Jackson %,.0f: %.2f times as fast%n",
                comparison.runlight(), comparison.jackson(), comparison.ratio());
        return new LinkedHashMap<>(comparison.figures());
    }
}
