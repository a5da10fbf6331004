/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;

/** The table {@code anomalies}. */
public final class AnomalyTable {

    /** The only instance. */
    public static final Table<Anomaly> TABLE =
            Table.<Anomaly>named("anomalies")
                    .lowCardinality("workspace_id", row -> row.series().workspaceId())
                    .string("anomaly_id", Anomaly::id)
                    .lowCardinality("dimension", row -> row.series().dimension())
                    .string("series", row -> row.series().series())
                    .lowCardinality("measure", Anomaly::measure)
                    .uint32("interval_seconds", Anomaly::intervalSeconds)
                    .dateTime("window_start", row -> row.windowStart() / 1000)
                    .float64("value", Anomaly::value)
                    .float64("expected", Anomaly::expected)
                    .float64("lower", Anomaly::lower)
                    .float64("upper", Anomaly::upper)
                    .float64("z_score", Anomaly::z)
                    .lowCardinality("direction", Anomaly::direction)
                    .float64("severity", Anomaly::severity)
                    .lowCardinality("severity_label", Anomaly::label)
                    .uint32("windows_in_a_row", Anomaly::streak)
                    .uint64("support", Anomaly::support)
                    .float64("surprise", Anomaly::surprise)
                    .lowCardinality("votes", Anomaly::votes)
                    .partition(row -> Partitions.month(row.windowStart()))
                    .build();

    private AnomalyTable() {}
}
