/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.Event;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.RowBinaryInput;
import java.io.IOException;
import java.util.Map;

/** Rows of the table {@code pipeline_run_events}, read back. */
final class PipelineRunRows {

    private static final Map<String, RunStatus> STATUSES =
            RawRows.words(RunStatus.values(), RunStatus::wireName);

    private PipelineRunRows() {}

    static SourcedEvent read(RowBinaryInput in) throws IOException {
        Event event =
                new PipelineRunEvent(
                        in.string(),
                        in.int64(),
                        in.string(),
                        in.string(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        RawRows.word(STATUSES, in),
                        in.nullableInt64(),
                        in.stringOrNull(),
                        attempt(in.int32()),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        plan(in),
                        in.nullableInt64(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.stringOrNull(),
                        in.nullableInt64(),
                        in.nullableFloat64(),
                        in.nullableInt32(),
                        in.map());
        return new SourcedEvent(event, in.int32(), in.int64());
    }

    private static Integer attempt(int column) {
        return column == 0 ? null : column;
    }

    private static RunPlan plan(RowBinaryInput in) throws IOException {
        RunPlan plan =
                new RunPlan(
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableFloat64(),
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableInt32(),
                        in.nullableFloat64(),
                        in.nullableInt64(),
                        in.nullableInt64(),
                        in.nullableInt32(),
                        in.nullableInt64(),
                        in.map(),
                        in.stringOrNull());
        return plan.equals(PipelineRunTable.NO_PLAN) ? null : plan;
    }
}
