/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;

/** The raw tables, one for each kind of events, with the columns that all of them share. */
public final class RawTables {

    private RawTables() {}

    /** The table that the event goes into. */
    public static Table<SourcedEvent> of(SourcedEvent event) {
        return of(event.event().kind());
    }

    /** The table of a kind of events. */
    public static Table<SourcedEvent> of(EventKind kind) {
        return switch (kind) {
            case PIPELINE_RUN -> PipelineRunTable.TABLE;
            case STEP -> StepTable.TABLE;
            case LLM_CALL -> LlmCallTable.TABLE;
            case ACTIVITY -> ActivityTable.TABLE;
            case METRIC -> MetricTable.TABLE;
        };
    }

    /** Starts a raw table with what every event has. */
    static TableBuilder<SourcedEvent> named(String name) {
        return Table.<SourcedEvent>named(name)
                .string("event_id", row -> row.event().eventId())
                .dateTime64Millis("event_time", row -> row.event().eventTimeMillis())
                .lowCardinality("workspace_id", row -> row.event().workspaceId())
                .lowCardinality("environment", row -> row.event().environment());
    }

    /** Ends a raw table with what every event has. */
    static Table<SourcedEvent> end(TableBuilder<SourcedEvent> table) {
        return table.map("attributes", row -> row.event().attributes())
                .uint32("kafka_partition", SourcedEvent::partition)
                .uint64("kafka_offset", SourcedEvent::offset)
                .partition(row -> Partitions.month(row.event().eventTimeMillis()))
                .build();
    }
}
