/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.encode;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.StepEvent;

/**
 * The writer of events as canonical JSON: the kind first, fields in the order of the contract,
 * times as RFC 3339 with milliseconds, nothing that is null or empty. An instance serves one
 * thread.
 */
public final class EventJsonWriter {

    private final JsonOutput json = new JsonOutput();

    /** The event as UTF-8 bytes of one JSON object without line breaks. */
    public byte[] write(Event event) {
        json.clear();
        json.begin();
        json.text("kind", event.kind().wireName());
        json.text("event_id", event.eventId());
        json.time("event_time", event.eventTimeMillis());
        json.text("workspace_id", event.workspaceId());
        json.word("environment", event.environment());
        switch (event.kind()) {
            case PIPELINE_RUN -> pipelineRun((PipelineRunEvent) event);
            case STEP -> step((StepEvent) event);
            case LLM_CALL -> llmCall((LlmCallEvent) event);
            case ACTIVITY -> activity((ActivityEvent) event);
            case METRIC -> metric((MetricEvent) event);
        }
        json.texts("attributes", event.attributes());
        json.end();
        return json.toBytes();
    }

    private void pipelineRun(PipelineRunEvent run) {
        json.text("pipeline", run.pipeline());
        json.text("run_id", run.runId());
        json.text("status", run.status().wireName());
        json.time("scheduled_time", run.scheduledTimeMillis());
        json.text("parent_run_id", run.parentRunId());
        json.number("attempt", run.attempt());
        json.text("external_id", run.externalId());
        json.text("user_id", run.userId());
        if (run.plan() != null) {
            plan(run.plan());
        }
        json.number("duration_ms", run.durationMillis());
        json.text("error_type", run.errorType());
        json.text("error_message", run.errorMessage());
        json.text("failed_step", run.failedStep());
        json.number("peak_memory_bytes", run.peakMemoryBytes());
        json.number("peak_cpu", run.peakCpu());
        json.number("retries", run.retries());
    }

    private void step(StepEvent step) {
        json.text("pipeline", step.pipeline());
        json.text("run_id", step.runId());
        json.text("step", step.step());
        json.text("step_id", step.stepId());
        json.text("parent_step_id", step.parentStepId());
        json.text("step_type", step.stepType().wireName());
        json.text("status", step.status().wireName());
        json.number("attempt", step.attempt());
        json.time("scheduled_time", step.scheduledTimeMillis());
        json.text("external_id", step.externalId());
        json.text("user_id", step.userId());
        json.names("depends_on", step.dependsOn());
        json.number("duration_ms", step.durationMillis());
        json.text("error_type", step.errorType());
        json.text("error_message", step.errorMessage());
        json.number("input_bytes", step.inputBytes());
        json.number("output_bytes", step.outputBytes());
        json.number("peak_memory_bytes", step.peakMemoryBytes());
        json.number("peak_cpu", step.peakCpu());
    }

    private void llmCall(LlmCallEvent call) {
        json.text("pipeline", call.pipeline());
        json.text("run_id", call.runId());
        json.text("step", call.step());
        json.text("call_id", call.callId());
        json.text("user_id", call.userId());
        json.text("session_id", call.sessionId());
        json.text("provider", call.provider());
        json.text("model", call.model());
        json.text("operation", call.operation());
        json.number("input_tokens", call.inputTokens());
        json.number("output_tokens", call.outputTokens());
        json.number("cached_tokens", call.cachedTokens());
        json.number("reasoning_tokens", call.reasoningTokens());
        json.number("cost_usd", call.costUsd());
        json.number("latency_ms", call.latencyMillis());
        json.number("time_to_first_token_ms", call.timeToFirstTokenMillis());
        json.text("finish_reason", call.finishReason());
        json.text("error_type", call.errorType());
        json.text("error_message", call.errorMessage());
    }

    private void activity(ActivityEvent activity) {
        json.text("activity_kind", activity.activityKind().wireName());
        json.text("user_id", activity.userId());
        json.text("session_id", activity.sessionId());
        json.text("action", activity.action());
        json.text("source", activity.source());
        json.text("pipeline", activity.pipeline());
        json.text("run_id", activity.runId());
        json.number("credits", activity.credits());
        json.number("value", activity.value());
        json.texts("properties", activity.properties());
    }

    private void metric(MetricEvent metric) {
        json.text("name", metric.name());
        json.text("metric_type", metric.metricType().wireName());
        json.text("unit", metric.unit());
        json.number("value", metric.value());
        json.text("pipeline", metric.pipeline());
        json.text("run_id", metric.runId());
        json.text("step", metric.step());
        json.texts("tags", metric.tags());
        json.numbers("bounds", metric.bounds());
        json.numbers("counts", metric.counts());
        json.number("sum", metric.sum());
    }

    private void plan(RunPlan plan) {
        json.beginObject("plan");
        json.number("step_count", plan.stepCount());
        json.number("llm_steps", plan.llmSteps());
        json.number("data_steps", plan.dataSteps());
        json.number("api_steps", plan.apiSteps());
        json.number("complexity", plan.complexity());
        json.number("loops", plan.loops());
        json.number("max_iterations", plan.maxIterations());
        json.number("conditionals", plan.conditionals());
        json.number("parallelism", plan.parallelism());
        json.number("estimated_cpu", plan.estimatedCpu());
        json.number("estimated_memory_bytes", plan.estimatedMemoryBytes());
        json.number("estimated_tokens", plan.estimatedTokens());
        json.number("estimated_llm_calls", plan.estimatedLlmCalls());
        json.number("input_bytes", plan.inputBytes());
        json.texts("configuration", plan.configuration());
        json.text("configuration_hash", plan.configurationHash());
        json.end();
    }
}
