/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.metric.MetricPanes;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.SeriesKey;
import java.util.List;

/** A gauge that is watched: how many wait in a queue. */
final class QueueDepth {

    static final SeriesKey SERIES =
            new SeriesKey("acme", "gauge", "queue.depth{@environment=production,queue=mail}");

    static final MetricRules RULES =
            new MetricRules(List.of(MetricRule.of("queue.*=high:10"), MetricRule.of("*=both")));

    private QueueDepth() {}

    /** Some fifty, up and down. */
    static double calm(int window) {
        return 48 + window * 7 % 5;
    }

    static Part<MetricPane> part(int window, double value) {
        return new Part<>(
                SERIES, Interval.MINUTE, WatchedTraffic.start(window), MetricPanes.gauge(value));
    }
}
