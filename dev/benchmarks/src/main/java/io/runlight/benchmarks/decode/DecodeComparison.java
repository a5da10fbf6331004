/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.decode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The result of {@link DecodeBenchmark}: events per second and thread of both decoders.
 *
 * @param runlight events per second of our decoder
 * @param jackson events per second of Jackson's data binding
 * @param jacksonWithoutTimes events per second of the same when it leaves times unparsed
 * @param meanBytes mean size of the events
 */
public record DecodeComparison(
        double runlight, double jackson, double jacksonWithoutTimes, double meanBytes) {

    /** Runs the benchmark in JVMs of its own, which takes about a minute. */
    public static DecodeComparison run() throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include(DecodeBenchmark.class.getName() + ".*")
                                        .build())
                        .run();
        return new DecodeComparison(
                score(results, "runlight"),
                score(results, "jackson"),
                score(results, "jacksonWithoutTimes"),
                new SampleEvents().meanBytes());
    }

    /** How many times faster our decoder is. */
    public double ratio() {
        return runlight / jackson;
    }

    /** The figures under the names that {@code bench decode --json} prints. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("decode_events_per_second_runlight", runlight);
        figures.put("decode_events_per_second_jackson", jackson);
        figures.put("decode_events_per_second_jackson_without_times", jacksonWithoutTimes);
        figures.put("ratio", ratio());
        figures.put("mean_bytes", meanBytes);
        return figures;
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
