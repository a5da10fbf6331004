/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.models.anomaly.SeriesBaseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of one series: windows that are not tested yet, and a baseline per measure. */
final class SeriesWatch {

    /** The watched measures; a measure without a value yet has none. */
    final SeriesBaseline[] baselines = new SeriesBaseline[WatchedMeasure.count()];

    /** By start. */
    final TreeMap<Long, long[]> waiting = new TreeMap<>();

    /** The start of the last window that was tested; the least value before. */
    long lastTested = Long.MIN_VALUE;

    void add(long windowStart, long[] amounts) {
        Amounts.add(
                amounts,
                waiting.computeIfAbsent(
                        windowStart, start -> new long[2 * WatchedMeasure.count()]));
    }

    /** Tests the windows whose time has come, the oldest first. */
    List<Judgement> test(long eventTime, AnomalySettings settings) {
        List<Judgement> found = new ArrayList<>();
        while (!waiting.isEmpty() && settings.testedAt(waiting.firstKey()) <= eventTime) {
            Map.Entry<Long, long[]> window = waiting.pollFirstEntry();
            lastTested = window.getKey();
            for (WatchedMeasure measure : WatchedMeasure.values()) {
                test(measure, window, settings, found);
            }
        }
        return found;
    }

    private void test(
            WatchedMeasure measure,
            Map.Entry<Long, long[]> window,
            AnomalySettings settings,
            List<Judgement> found) {
        double value = measure.value(window.getValue());
        SeriesBaseline baseline = baselines[measure.ordinal()];
        if (Double.isNaN(value)) {
            return;
        }
        if (baseline == null) {
            baseline = new SeriesBaseline();
            baselines[measure.ordinal()] = baseline;
        }
        var reading =
                baseline.next(
                        window.getKey(), value, settings.rules(measure), settings.baselines());
        if (reading.outside()) {
            found.add(new Judgement(measure, window.getKey(), value, reading));
        }
    }
}
