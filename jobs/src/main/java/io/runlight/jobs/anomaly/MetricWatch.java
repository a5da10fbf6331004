/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.metric.MetricPane;
import io.runlight.models.anomaly.SeriesBaseline;
import java.util.TreeMap;

/** What is known of one metric series: windows that are not tested yet, and its baseline. */
final class MetricWatch {

    final SeriesBaseline baseline;

    /** By start. */
    final TreeMap<Long, MetricPane> waiting = new TreeMap<>();

    /** The start of the last window that was tested; the least value before. */
    long lastTested = Long.MIN_VALUE;

    MetricWatch(SeriesBaseline baseline) {
        this.baseline = baseline;
    }

    void add(long windowStart, MetricPane part) {
        waiting.computeIfAbsent(windowStart, start -> new MetricPane()).merge(part);
    }
}
