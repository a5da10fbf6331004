/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** The result of {@link ScoreBenchmark}: how long one row takes in each way. */
final class ScoreTimes {

    private static final double NANOSECONDS = 1_000;

    private final Map<String, Statistics> times = new LinkedHashMap<>();

    ScoreTimes(Map<String, Statistics> times) {
        this.times.putAll(times);
    }

    /** Runs the benchmark in JVMs of its own, which takes about two minutes. */
    static ScoreTimes measure() throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(ScoreBenchmark.class.getName() + ".*")
                                        .build())
                        .run();
        Map<String, Statistics> times = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            times.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getStatistics());
        }
        return new ScoreTimes(times);
    }

    double microseconds(String way, double percentile) {
        return times.get(way).getPercentile(percentile) / NANOSECONDS;
    }

    /** How many times faster one way is than another, by their medians. */
    double ratio(String way, String other) {
        return microseconds(other, 50) / microseconds(way, 50);
    }

    /** The figures under the names that {@code bench scoring --json} prints. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("score_p50_microseconds", microseconds("runlight", 50));
        figures.put("score_p99_microseconds", microseconds("runlight", 99));
        figures.put(
                "score_after_other_work_p50_microseconds",
                microseconds("runlightAfterOtherWork", 50));
        figures.put("ratio", ratio("runlight", "xgboost"));
        figures.put("ratio_in_place", ratio("runlight", "xgboostInPlace"));
        figures.put("xgboost_p50_microseconds", microseconds("xgboost", 50));
        figures.put("xgboost_p99_microseconds", microseconds("xgboost", 99));
        figures.put("xgboost_in_place_p50_microseconds", microseconds("xgboostInPlace", 50));
        figures.put("contributions_p50_microseconds", microseconds("contributions", 50));
        figures.put("contributions_p99_microseconds", microseconds("contributions", 99));
        figures.put(
                "xgboost_contributions_p50_microseconds", microseconds("xgboostContributions", 50));
        figures.put("trees", ScoredModel.TREES);
        figures.put("depth", ScoredModel.DEPTH);
        figures.put("features", ScoredModel.FEATURES);
        return figures;
    }
}
