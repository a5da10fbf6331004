/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.models.outlier.CallMeasure;
import java.util.Arrays;
import java.util.List;

/** The table {@code outlier_llm_calls}. */
public final class OutlierCallTable {

    private static final List<String> MEASURES =
            Arrays.stream(CallMeasure.values()).map(CallMeasure::column).toList();

    /** The only instance. */
    public static final Table<OutlierCall> TABLE =
            Table.<OutlierCall>named("outlier_llm_calls")
                    .lowCardinality("workspace_id", row -> row.call().workspaceId())
                    .string("event_id", row -> row.call().eventId())
                    .lowCardinality("pipeline", row -> row.call().pipeline())
                    .lowCardinality("environment", row -> row.call().environment())
                    .lowCardinality("step", row -> row.call().step())
                    .string("run_id", row -> row.call().runId())
                    .lowCardinality("provider", row -> row.call().provider())
                    .lowCardinality("model", row -> row.call().model())
                    .dateTime64Millis("at", row -> row.call().atMillis())
                    .uint8("succeeded", row -> row.call().succeeded() ? 1 : 0)
                    .lowCardinality("compared_with", row -> row.call().comparedWith())
                    .float64("severity", OutlierCall::severity)
                    .lowCardinality("severity_label", OutlierCall::label)
                    .arrayString("drivers", OutlierCall::drivers)
                    .arrayString("measures", row -> MEASURES)
                    .arrayFloat64("values", row -> row.call().values())
                    .arrayFloat64("expected", OutlierCall::expected)
                    .arrayFloat64("z_scores", OutlierCall::z)
                    .uint64("support", OutlierCall::support)
                    .partition(row -> Partitions.month(row.call().atMillis()))
                    .build();

    private OutlierCallTable() {}
}
