/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.Table;

/** The table {@code metric_samples}. */
final class MetricTable {

    static final Table<SourcedEvent> TABLE =
            RawTables.end(
                    RawTables.named("metric_samples")
                            .lowCardinality("name", row -> metric(row).name())
                            .lowCardinality(
                                    "metric_type", row -> metric(row).metricType().wireName())
                            .lowCardinality("unit", row -> metric(row).unit())
                            .nullableFloat64("value", row -> metric(row).value())
                            .lowCardinality("pipeline", row -> metric(row).pipeline())
                            .string("run_id", row -> metric(row).runId())
                            .lowCardinality("step", row -> metric(row).step())
                            .map("tags", row -> metric(row).tags())
                            .arrayFloat64Of("bounds", row -> metric(row).bounds())
                            .arrayUInt64Of("counts", row -> metric(row).counts())
                            .nullableFloat64("sum", row -> metric(row).sum()));

    private MetricTable() {}

    private static MetricEvent metric(SourcedEvent row) {
        return (MetricEvent) row.event();
    }
}
