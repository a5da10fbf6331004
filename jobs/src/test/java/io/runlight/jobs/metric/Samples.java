/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.util.List;
import java.util.Map;

/** Metric samples for tests. */
final class Samples {

    private Samples() {}

    static MetricEvent gauge(String id, long time, String name, double value) {
        return sample(id, time, name, MetricType.GAUGE, value, null, Map.of());
    }

    static MetricEvent counter(
            String id,
            long time,
            String name,
            double total,
            String runId,
            Map<String, String> tags) {
        return sample(id, time, name, MetricType.COUNTER, total, runId, tags);
    }

    static MetricEvent histogram(
            String id, long time, String name, List<Double> bounds, List<Long> counts, Double sum) {
        return new MetricEvent(
                id,
                time,
                "acme",
                "",
                name,
                MetricType.HISTOGRAM,
                "ms",
                null,
                null,
                null,
                null,
                Map.of(),
                bounds,
                counts,
                sum,
                Map.of());
    }

    static MetricEvent sample(
            String id,
            long time,
            String name,
            MetricType type,
            Double value,
            String runId,
            Map<String, String> tags) {
        return new MetricEvent(
                id,
                time,
                "acme",
                "production",
                name,
                type,
                "1",
                value,
                "etl",
                runId,
                "load",
                tags,
                List.of(),
                List.of(),
                null,
                Map.of());
    }
}
