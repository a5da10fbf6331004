/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;
import java.util.Map;

/** The table {@code pipeline_run_events}; the plan is spread over columns. */
final class PipelineRunTable {

    /** What a run without a plan has in the columns of one. */
    static final RunPlan NO_PLAN =
            new RunPlan(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, Map.of(), null);

    static final Table<SourcedEvent> TABLE = build();

    private PipelineRunTable() {}

    private static Table<SourcedEvent> build() {
        TableBuilder<SourcedEvent> table =
                RawTables.named("pipeline_run_events")
                        .lowCardinality("pipeline", row -> run(row).pipeline())
                        .string("run_id", row -> run(row).runId())
                        .lowCardinality("status", row -> run(row).status().wireName())
                        .nullableDateTime64Millis(
                                "scheduled_time", row -> run(row).scheduledTimeMillis())
                        .string("parent_run_id", row -> run(row).parentRunId())
                        .uint32OrZero("attempt", row -> run(row).attempt())
                        .string("external_id", row -> run(row).externalId())
                        .string("user_id", row -> run(row).userId());
        plan(table)
                .nullableUInt64("duration_ms", row -> run(row).durationMillis())
                .lowCardinality("error_type", row -> run(row).errorType())
                .string("error_message", row -> run(row).errorMessage())
                .lowCardinality("failed_step", row -> run(row).failedStep())
                .nullableUInt64("peak_memory_bytes", row -> run(row).peakMemoryBytes())
                .nullableFloat64("peak_cpu", row -> run(row).peakCpu())
                .nullableUInt32("retries", row -> run(row).retries());
        return RawTables.end(table);
    }

    private static TableBuilder<SourcedEvent> plan(TableBuilder<SourcedEvent> table) {
        return table.nullableUInt32("plan_step_count", row -> planOf(row).stepCount())
                .nullableUInt32("plan_llm_steps", row -> planOf(row).llmSteps())
                .nullableUInt32("plan_data_steps", row -> planOf(row).dataSteps())
                .nullableUInt32("plan_api_steps", row -> planOf(row).apiSteps())
                .nullableFloat64("plan_complexity", row -> planOf(row).complexity())
                .nullableUInt32("plan_loops", row -> planOf(row).loops())
                .nullableUInt32("plan_max_iterations", row -> planOf(row).maxIterations())
                .nullableUInt32("plan_conditionals", row -> planOf(row).conditionals())
                .nullableUInt32("plan_parallelism", row -> planOf(row).parallelism())
                .nullableFloat64("plan_estimated_cpu", row -> planOf(row).estimatedCpu())
                .nullableUInt64(
                        "plan_estimated_memory_bytes", row -> planOf(row).estimatedMemoryBytes())
                .nullableUInt64("plan_estimated_tokens", row -> planOf(row).estimatedTokens())
                .nullableUInt32("plan_estimated_llm_calls", row -> planOf(row).estimatedLlmCalls())
                .nullableUInt64("plan_input_bytes", row -> planOf(row).inputBytes())
                .map("plan_configuration", row -> planOf(row).configuration())
                .string("plan_configuration_hash", row -> planOf(row).configurationHash());
    }

    private static PipelineRunEvent run(SourcedEvent row) {
        return (PipelineRunEvent) row.event();
    }

    private static RunPlan planOf(SourcedEvent row) {
        RunPlan plan = run(row).plan();
        return plan == null ? NO_PLAN : plan;
    }
}
