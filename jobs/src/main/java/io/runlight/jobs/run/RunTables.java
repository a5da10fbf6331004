/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.flink.clickhouse.Table;

/** The tables of runs and steps, column by column. */
public final class RunTables {

    private static final int COST_SCALE = 9;

    private RunTables() {}

    /**
     * The table {@code runs}. A run that came back to life after it had a row has no end: its time
     * is then that of its last event.
     */
    public static Table<RunRow> runs() {
        return Table.<RunRow>named("runs")
                .lowCardinality("workspace_id", RunRow::workspaceId)
                .string("run_id", RunRow::runId)
                .lowCardinality("pipeline", RunRow::pipeline)
                .lowCardinality("environment", RunRow::environment)
                .lowCardinality("status", row -> row.phase().wireName())
                .nullableDateTime64Millis("started_at", RunRow::startedAtMillis)
                .dateTime64Millis("ended_at", RunTables::endedOrLastSeen)
                .nullableDateTime64Millis("scheduled_at", RunRow::scheduledAtMillis)
                .nullableUInt64("duration_ms", RunRow::durationMillis)
                .nullableUInt64("queue_ms", RunRow::queueMillis)
                .string("parent_run_id", RunRow::parentRunId)
                .uint32("attempt", RunRow::attempt)
                .string("external_id", RunRow::externalId)
                .string("user_id", RunRow::userId)
                .lowCardinality("error_type", RunRow::errorType)
                .string("error_message", RunRow::errorMessage)
                .lowCardinality("failed_step", RunRow::failedStep)
                .uint32("steps_completed", RunRow::stepsCompleted)
                .uint32("steps_failed", RunRow::stepsFailed)
                .uint32("steps_cancelled", RunRow::stepsCancelled)
                .uint32("step_retries", RunRow::stepRetries)
                .uint32("llm_calls", RunRow::llmCalls)
                .uint32("llm_errors", RunRow::llmErrors)
                .uint64("input_tokens", RunRow::inputTokens)
                .uint64("output_tokens", RunRow::outputTokens)
                .uint64("cached_tokens", RunRow::cachedTokens)
                .uint64("reasoning_tokens", RunRow::reasoningTokens)
                .decimal18("cost_usd", COST_SCALE, RunRow::costNanos)
                .uint64("peak_memory_bytes", RunRow::peakMemoryBytes)
                .float64("peak_cpu", RunRow::peakCpu)
                .float64("peak_gpu", RunRow::peakGpu)
                .uint64("events", RunRow::events)
                .uint64("duplicates", RunRow::duplicates)
                .uint32("contradictory_ends", RunRow::contradictoryEnds)
                .nullableUInt32("plan_step_count", RunRow::planStepCount)
                .string("configuration_hash", RunRow::configurationHash)
                .dateTime64Millis("first_event_at", RunRow::firstEventAtMillis)
                .dateTime64Millis("last_event_at", RunRow::lastEventAtMillis)
                .uint64("revision", RunRow::revision)
                .build();
    }

    /** The table {@code live_runs}. */
    public static Table<LiveRunRow> liveRuns() {
        return Table.<LiveRunRow>named("live_runs")
                .lowCardinality("workspace_id", row -> row.run().workspaceId())
                .string("run_id", row -> row.run().runId())
                .lowCardinality("pipeline", row -> row.run().pipeline())
                .lowCardinality("environment", row -> row.run().environment())
                .lowCardinality("status", row -> row.run().phase().wireName())
                .nullableDateTime64Millis("started_at", row -> row.run().startedAtMillis())
                .nullableDateTime64Millis("ended_at", row -> row.run().endedAtMillis())
                .nullableDateTime64Millis("scheduled_at", row -> row.run().scheduledAtMillis())
                .nullableUInt64("duration_ms", row -> row.run().durationMillis())
                .nullableUInt64("queue_ms", row -> row.run().queueMillis())
                .string("parent_run_id", row -> row.run().parentRunId())
                .uint32("attempt", row -> row.run().attempt())
                .string("external_id", row -> row.run().externalId())
                .string("user_id", row -> row.run().userId())
                .lowCardinality("error_type", row -> row.run().errorType())
                .string("error_message", row -> row.run().errorMessage())
                .lowCardinality("failed_step", row -> row.run().failedStep())
                .uint32("steps_completed", row -> row.run().stepsCompleted())
                .uint32("steps_failed", row -> row.run().stepsFailed())
                .uint32("steps_cancelled", row -> row.run().stepsCancelled())
                .uint32("step_retries", row -> row.run().stepRetries())
                .uint32("llm_calls", row -> row.run().llmCalls())
                .uint32("llm_errors", row -> row.run().llmErrors())
                .uint64("input_tokens", row -> row.run().inputTokens())
                .uint64("output_tokens", row -> row.run().outputTokens())
                .uint64("cached_tokens", row -> row.run().cachedTokens())
                .uint64("reasoning_tokens", row -> row.run().reasoningTokens())
                .decimal18("cost_usd", COST_SCALE, row -> row.run().costNanos())
                .uint64("peak_memory_bytes", row -> row.run().peakMemoryBytes())
                .float64("peak_cpu", row -> row.run().peakCpu())
                .float64("peak_gpu", row -> row.run().peakGpu())
                .uint64("events", row -> row.run().events())
                .uint64("duplicates", row -> row.run().duplicates())
                .uint32("contradictory_ends", row -> row.run().contradictoryEnds())
                .nullableUInt32("plan_step_count", row -> row.run().planStepCount())
                .string("configuration_hash", row -> row.run().configurationHash())
                .dateTime64Millis("first_event_at", row -> row.run().firstEventAtMillis())
                .dateTime64Millis("last_event_at", row -> row.run().lastEventAtMillis())
                .uint64("revision", row -> row.run().revision())
                .nullableFloat64("progress", LiveRunRow::progress)
                .arrayString("current_steps", LiveRunRow::currentSteps)
                .nullableUInt64("expected_duration_ms", LiveRunRow::expectedDurationMillis)
                .nullableDateTime64Millis("expected_end_at", LiveRunRow::expectedEndMillis)
                .lowCardinality("expected_from", LiveRunRow::expectedFrom)
                .uint8("open", row -> row.open() ? 1 : 0)
                .build();
    }

    /** The table {@code step_runs}. */
    public static Table<StepRunRow> stepRuns() {
        return Table.<StepRunRow>named("step_runs")
                .lowCardinality("workspace_id", StepRunRow::workspaceId)
                .string("run_id", StepRunRow::runId)
                .lowCardinality("pipeline", StepRunRow::pipeline)
                .lowCardinality("step", StepRunRow::step)
                .uint32("attempt", StepRunRow::attempt)
                .string("step_id", StepRunRow::stepId)
                .string("parent_step_id", StepRunRow::parentStepId)
                .lowCardinality("step_type", row -> row.stepType().wireName())
                .lowCardinality("status", row -> row.phase().wireName())
                .lowCardinality("environment", StepRunRow::environment)
                .nullableDateTime64Millis("started_at", StepRunRow::startedAtMillis)
                .dateTime64Millis("ended_at", StepRunRow::endedAtMillis)
                .nullableUInt64("duration_ms", StepRunRow::durationMillis)
                .nullableUInt64("queue_ms", StepRunRow::queueMillis)
                .lowCardinality("error_type", StepRunRow::errorType)
                .string("error_message", StepRunRow::errorMessage)
                .arrayString("depends_on", StepRunRow::dependsOn)
                .uint64("input_bytes", StepRunRow::inputBytes)
                .uint64("output_bytes", StepRunRow::outputBytes)
                .uint64("peak_memory_bytes", StepRunRow::peakMemoryBytes)
                .float64("peak_cpu", StepRunRow::peakCpu)
                .uint32("llm_calls", StepRunRow::llmCalls)
                .uint64("input_tokens", StepRunRow::inputTokens)
                .uint64("output_tokens", StepRunRow::outputTokens)
                .decimal18("cost_usd", COST_SCALE, StepRunRow::costNanos)
                .uint64("revision", StepRunRow::revision)
                .build();
    }

    private static long endedOrLastSeen(RunRow row) {
        return row.endedAtMillis() == null ? row.lastEventAtMillis() : row.endedAtMillis();
    }
}
