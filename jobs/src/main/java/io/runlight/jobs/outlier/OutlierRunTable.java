/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.models.outlier.RunMeasure;
import java.util.Arrays;
import java.util.List;

/** The table {@code outlier_runs}. */
public final class OutlierRunTable {

    private static final List<String> MEASURES =
            Arrays.stream(RunMeasure.values()).map(RunMeasure::column).toList();

    /** The only instance. */
    public static final Table<OutlierRun> TABLE =
            Table.<OutlierRun>named("outlier_runs")
                    .lowCardinality("workspace_id", row -> row.run().workspaceId())
                    .string("outlier_id", OutlierRun::id)
                    .lowCardinality("pipeline", row -> row.run().pipeline())
                    .lowCardinality("environment", row -> row.run().environment())
                    .string("run_id", row -> row.run().runId())
                    .dateTime64Millis("at", row -> row.run().atMillis())
                    .lowCardinality("stage", row -> row.run().stage().word())
                    .lowCardinality("votes", OutlierRun::votes)
                    .float64("severity", OutlierRun::severity)
                    .lowCardinality("severity_label", OutlierRun::label)
                    .arrayString("drivers", OutlierRun::drivers)
                    .arrayString("measures", row -> MEASURES)
                    .arrayFloat64("values", row -> row.run().values())
                    .arrayFloat64("expected", OutlierRun::expected)
                    .arrayFloat64("z_scores", OutlierRun::z)
                    .float64("forest_score", OutlierRun::forestScore)
                    .float64("forest_bound", OutlierRun::forestBound)
                    .uint64("support", OutlierRun::support)
                    .partition(row -> Partitions.month(row.run().atMillis()))
                    .build();

    private OutlierRunTable() {}
}
