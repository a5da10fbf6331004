/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.flink.clickhouse.Table;

/** The table {@code step_events}. */
final class StepTable {

    static final Table<SourcedEvent> TABLE =
            RawTables.end(
                    RawTables.named("step_events")
                            .lowCardinality("pipeline", row -> step(row).pipeline())
                            .string("run_id", row -> step(row).runId())
                            .lowCardinality("step", row -> step(row).step())
                            .string("step_id", row -> step(row).stepId())
                            .string("parent_step_id", row -> step(row).parentStepId())
                            .lowCardinality("step_type", row -> step(row).stepType().wireName())
                            .lowCardinality("status", row -> step(row).status().wireName())
                            .uint32("attempt", row -> step(row).attempt())
                            .nullableDateTime64Millis(
                                    "scheduled_time", row -> step(row).scheduledTimeMillis())
                            .string("external_id", row -> step(row).externalId())
                            .string("user_id", row -> step(row).userId())
                            .arrayString("depends_on", row -> step(row).dependsOn())
                            .nullableUInt64("duration_ms", row -> step(row).durationMillis())
                            .lowCardinality("error_type", row -> step(row).errorType())
                            .string("error_message", row -> step(row).errorMessage())
                            .nullableUInt64("input_bytes", row -> step(row).inputBytes())
                            .nullableUInt64("output_bytes", row -> step(row).outputBytes())
                            .nullableUInt64("peak_memory_bytes", row -> step(row).peakMemoryBytes())
                            .nullableFloat64("peak_cpu", row -> step(row).peakCpu()));

    private StepTable() {}

    private static StepEvent step(SourcedEvent row) {
        return (StepEvent) row.event();
    }
}
