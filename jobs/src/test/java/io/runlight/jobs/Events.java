/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import io.runlight.jobs.run.RunOutcome;
import io.runlight.jobs.run.RunPhase;
import java.util.List;
import java.util.Map;

/** Events with the few fields that a test cares about. */
public final class Events {

    private static final String PRODUCTION = "production";

    private Events() {}

    public static PipelineRunEvent run(
            String id, long time, String workspace, String pipeline, String run, RunStatus status) {
        return new PipelineRunEvent(
                id,
                time,
                workspace,
                PRODUCTION,
                pipeline,
                run,
                status,
                null,
                null,
                null,
                null,
                "user-of-" + run,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    public static StepEvent step(
            String id,
            long time,
            String workspace,
            String pipeline,
            String run,
            RunStatus status,
            int attempt,
            Long durationMillis) {
        return step(id, time, workspace, pipeline, run, "extract", status, attempt, durationMillis);
    }

    public static StepEvent step(
            String id,
            long time,
            String workspace,
            String pipeline,
            String run,
            String step,
            RunStatus status,
            int attempt,
            Long durationMillis) {
        return new StepEvent(
                id,
                time,
                workspace,
                PRODUCTION,
                pipeline,
                run,
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
                durationMillis,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }

    public static LlmCallEvent call(
            String id,
            long time,
            String workspace,
            String pipeline,
            String run,
            String model,
            String user,
            Long tokens,
            Double costUsd,
            Double latencyMillis,
            String errorType) {
        return call(
                id,
                time,
                workspace,
                pipeline,
                run,
                "openai",
                model,
                user,
                tokens,
                costUsd,
                latencyMillis,
                errorType);
    }

    public static LlmCallEvent call(
            String id,
            long time,
            String workspace,
            String pipeline,
            String run,
            String provider,
            String model,
            String user,
            Long tokens,
            Double costUsd,
            Double latencyMillis,
            String errorType) {
        return new LlmCallEvent(
                id,
                time,
                workspace,
                PRODUCTION,
                pipeline,
                run,
                null,
                null,
                user,
                null,
                provider,
                model,
                "chat",
                tokens,
                tokens,
                null,
                null,
                costUsd,
                latencyMillis,
                latencyMillis == null ? null : latencyMillis / 10,
                null,
                errorType,
                null,
                Map.of());
    }

    public static ActivityEvent activity(
            String id, long time, String workspace, String user, Double credits) {
        return new ActivityEvent(
                id,
                time,
                workspace,
                PRODUCTION,
                ActivityKind.USER_ACTION,
                user,
                null,
                "pipeline.edit",
                null,
                null,
                null,
                credits,
                null,
                Map.of(),
                Map.of());
    }

    public static MetricEvent metric(String id, long time, String workspace, double value) {
        return new MetricEvent(
                id,
                time,
                workspace,
                PRODUCTION,
                "cpu",
                MetricType.GAUGE,
                "1",
                value,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                null,
                Map.of());
    }

    /** An outcome of which little more is known than its times. */
    public static RunOutcome outcome(
            String workspace,
            String pipeline,
            String run,
            RunPhase phase,
            long millis,
            Long duration,
            int sign) {
        return new RunOutcome(
                workspace,
                pipeline,
                "production",
                "",
                run,
                phase,
                phase == RunPhase.FAILED ? ErrorCategory.UNKNOWN : null,
                1,
                millis,
                duration,
                null,
                null,
                null,
                null,
                null,
                null,
                sign);
    }
}
