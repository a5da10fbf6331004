/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

/** Contents of windows of metrics, for tests elsewhere. */
public final class MetricPanes {

    private MetricPanes() {}

    /** A window of a gauge with one value. */
    public static MetricPane gauge(double value) {
        MetricPane pane = new MetricPane();
        pane.add(Samples.gauge("g", 0, "queue", value));
        return pane;
    }

    /** A window in which a counter grew. */
    public static MetricPane counter(double growth) {
        MetricPane pane = new MetricPane();
        pane.counter().add(0, growth);
        return pane;
    }
}
