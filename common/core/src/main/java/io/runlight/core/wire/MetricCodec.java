/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.io.IOException;

/** The binary form of events of a metric sample, version 1. */
final class MetricCodec {

    private MetricCodec() {}

    static void write(MetricEvent metric, BinaryOutput out) throws IOException {
        out.text(metric.eventId());
        out.integer(metric.eventTimeMillis());
        out.text(metric.workspaceId());
        out.text(metric.environment());
        out.text(metric.name());
        out.code(metric.metricType().code());
        out.text(metric.unit());
        out.optionalDouble(metric.value());
        out.text(metric.pipeline());
        out.text(metric.runId());
        out.text(metric.step());
        out.texts(metric.tags());
        out.doubles(metric.bounds());
        out.longs(metric.counts());
        out.optionalDouble(metric.sum());
        out.texts(metric.attributes());
    }

    static MetricEvent read(BinaryInput in) throws IOException {
        return new MetricEvent(
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                MetricType.ofCode(in.code()),
                in.text(),
                in.optionalDouble(),
                in.text(),
                in.text(),
                in.text(),
                in.texts(),
                in.doubles(),
                in.longs(),
                in.optionalDouble(),
                in.texts());
    }
}
