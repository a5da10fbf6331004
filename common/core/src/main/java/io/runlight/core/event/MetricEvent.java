/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.List;
import java.util.Map;

/**
 * A sample of a metric; {@code null} means that the producer did not say.
 *
 * @param name for example {@code process.cpu.utilization}
 * @param unit UCUM unit, for example {@code By} or {@code s}
 * @param value the counter's total or the gauge's value; null for a histogram
 * @param tags dimensions of the series; never null
 * @param bounds upper bounds of the histogram's buckets but the last; never null
 * @param counts counts of the histogram's buckets, one more than bounds; never null
 * @param sum sum of the histogram's values
 */
public record MetricEvent(
        String eventId,
        long eventTimeMillis,
        String workspaceId,
        String environment,
        String name,
        MetricType metricType,
        String unit,
        Double value,
        String pipeline,
        String runId,
        String step,
        Map<String, String> tags,
        List<Double> bounds,
        List<Long> counts,
        Double sum,
        Map<String, String> attributes)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.METRIC;
    }
}
