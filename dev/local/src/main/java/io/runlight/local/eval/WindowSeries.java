/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import io.runlight.generators.injected.InjectedRun;
import io.runlight.generators.injected.InjectedTraffic;
import io.runlight.generators.injected.Injection;
import io.runlight.jobs.anomaly.WatchedMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure of a pipeline, window by window, and where something was injected into it.
 *
 * @param values NaN in windows without enough runs
 * @param injected the number of the injection that a window belongs to, from 1; 0 if to none
 */
record WindowSeries(String measure, double[] values, int[] injected) {

    /** The series of all pipelines and measures. */
    static List<WindowSeries> of(InjectedTraffic traffic) {
        Map<String, Sums> pipelines = new TreeMap<>();
        traffic.runs(run -> pipelines.computeIfAbsent(run.pipeline(), name -> new Sums()).add(run));
        List<WindowSeries> all = new ArrayList<>();
        pipelines.forEach(
                (pipeline, sums) -> {
                    all.add(
                            series(
                                    pipeline,
                                    "duration",
                                    sums.means(sums.millis, WatchedMeasure.DURATION),
                                    traffic));
                    all.add(
                            series(
                                    pipeline,
                                    "failure_rate",
                                    sums.means(sums.failed, WatchedMeasure.FAILURE_RATE),
                                    traffic));
                    all.add(series(pipeline, "cost_usd", sums.cost, traffic));
                });
        return all;
    }

    /** The start of a window. */
    static long start(int window) {
        return InjectedTraffic.START + window * InjectedTraffic.WINDOW;
    }

    private static WindowSeries series(
            String pipeline, String measure, double[] values, InjectedTraffic traffic) {
        int[] injected = new int[values.length];
        int number = 0;
        for (Injection injection : traffic.truth()) {
            if (injection.pipeline().equals(pipeline) && injection.measure().equals(measure)) {
                number++;
                Arrays.fill(
                        injected,
                        window(injection.fromMillis()),
                        window(injection.toMillis()),
                        number);
            }
        }
        return new WindowSeries(measure, values, injected);
    }

    private static int window(long millis) {
        return (int) ((millis - InjectedTraffic.START) / InjectedTraffic.WINDOW);
    }

    /** What the runs of a pipeline add up to. */
    private static final class Sums {

        final double[] runs = new double[InjectedTraffic.windows()];
        final double[] millis = new double[runs.length];
        final double[] failed = new double[runs.length];
        final double[] cost = new double[runs.length];

        void add(InjectedRun run) {
            int window = window(run.endMillis());
            runs[window]++;
            millis[window] += run.durationMillis();
            failed[window] += run.failed() ? 1 : 0;
            cost[window] += run.costUsd();
        }

        double[] means(double[] sums, WatchedMeasure measure) {
            double[] means = new double[sums.length];
            for (int i = 0; i < sums.length; i++) {
                means[i] = runs[i] < measure.fewestParts() ? Double.NaN : sums[i] / runs[i];
            }
            return means;
        }
    }
}
