/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import io.runlight.benchmarks.Benchmark;
import java.io.PrintStream;
import java.util.Map;

/** {@code bench scoring}: what a score and its reasons cost, beside XGBoost's library. */
public final class ScoringBenchmark implements Benchmark {

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public String description() {
        return "Microseconds per score and per explanation, beside XGBoost's library (JMH, 2"
                + " minutes)";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of();
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress)
            throws Exception {
        ScoreTimes times = ScoreTimes.measure();
        progress.printf(
                "%.1f microseconds a score, XGBoost %.1f: %.0f times as fast%n",
                times.microseconds("runlight", 50),
                times.microseconds("xgboost", 50),
                times.ratio("runlight", "xgboost"));
        return times.figures();
    }
}
