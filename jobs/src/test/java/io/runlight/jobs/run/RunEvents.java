/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.util.List;
import java.util.Map;

/** The events of one run of the pipeline {@code nightly}, for tests; times are in seconds. */
final class RunEvents {

    static final String WORKSPACE = "acme";
    static final String PIPELINE = "nightly";
    static final String RUN = "run-1";

    private RunEvents() {}

    static PipelineRunEvent run(String id, long second, RunStatus status) {
        return run(id, second, status, null, null, null);
    }

    static PipelineRunEvent started(long second) {
        return run("started-" + second, second, RunStatus.STARTED);
    }

    static PipelineRunEvent running(long second) {
        return run("running-" + second, second, RunStatus.RUNNING);
    }

    static PipelineRunEvent completed(long second) {
        return run("completed-" + second, second, RunStatus.COMPLETED);
    }

    static PipelineRunEvent cancelled(long second) {
        return run("cancelled-" + second, second, RunStatus.CANCELLED);
    }

    static PipelineRunEvent failed(long second, String step, String type, String message) {
        return run("failed-" + second, second, RunStatus.FAILED, step, type, message);
    }

    static PipelineRunEvent run(
            String id,
            long second,
            RunStatus status,
            String failedStep,
            String errorType,
            String errorMessage) {
        return new PipelineRunEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                PIPELINE,
                RUN,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                errorType,
                errorMessage,
                failedStep,
                null,
                null,
                null,
                Map.of());
    }

    /** A start with all that a producer can say: due two seconds before, a plan of this size. */
    static PipelineRunEvent startedWithPlan(long second, int steps) {
        return new PipelineRunEvent(
                "planned-" + second,
                second * 1000,
                WORKSPACE,
                "production",
                PIPELINE,
                RUN,
                RunStatus.STARTED,
                second * 1000 - 2000,
                "parent-7",
                2,
                "dag_run_9",
                "ada",
                new RunPlan(
                        steps, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, Map.of(), "c0ffee"),
                null,
                null,
                null,
                null,
                1024L,
                0.5,
                null,
                Map.of());
    }

    static StepEvent step(String step, int attempt, long second, RunStatus status) {
        return step(
                step + "-" + attempt + "-" + status.wireName() + "-" + second,
                step,
                attempt,
                second,
                status,
                null,
                null);
    }

    static StepEvent failedStep(String step, int attempt, long second, String type) {
        return step(
                step + "-" + attempt + "-failed-" + second,
                step,
                attempt,
                second,
                RunStatus.FAILED,
                type,
                "it broke");
    }

    static StepEvent step(
            String id,
            String step,
            int attempt,
            long second,
            RunStatus status,
            String errorType,
            String errorMessage) {
        return new StepEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                PIPELINE,
                RUN,
                step,
                null,
                null,
                StepType.DATA,
                status,
                attempt,
                null,
                null,
                null,
                List.of(),
                null,
                errorType,
                errorMessage,
                null,
                null,
                status.isEnd() ? 2048L : null,
                null,
                Map.of());
    }

    static LlmCallEvent call(String id, long second, String step, long tokens, double cost) {
        return new LlmCallEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                PIPELINE,
                RUN,
                step,
                null,
                null,
                null,
                "openai",
                "gpt",
                "chat",
                tokens,
                tokens / 2,
                tokens / 4,
                null,
                cost,
                120.0,
                null,
                "stop",
                null,
                null,
                Map.of());
    }

    static LlmCallEvent failedCall(String id, long second) {
        return new LlmCallEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                null,
                RUN,
                null,
                null,
                null,
                null,
                "openai",
                "gpt",
                "chat",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "rate_limit",
                null,
                Map.of());
    }

    static ActivityEvent activity(String id, long second, String runId) {
        return new ActivityEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                ActivityKind.USER_ACTION,
                "ada",
                null,
                "run.view",
                null,
                null,
                runId,
                null,
                null,
                Map.of(),
                Map.of());
    }

    static MetricEvent metric(String id, long second) {
        return metric(id, second, "process.cpu.utilization", null, 0.5, Map.of());
    }

    static MetricEvent metric(
            String id,
            long second,
            String name,
            String unit,
            Double value,
            Map<String, String> tags) {
        return new MetricEvent(
                id,
                second * 1000,
                WORKSPACE,
                "production",
                name,
                MetricType.GAUGE,
                unit,
                value,
                PIPELINE,
                RUN,
                null,
                tags,
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    static SourcedEvent sourced(Event event) {
        return new SourcedEvent(event, 0, 0);
    }
}
