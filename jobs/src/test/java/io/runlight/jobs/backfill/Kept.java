/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import io.runlight.core.event.SourcedEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What a raw row keeps of an event: all of it but what {@code RawRows} names. */
final class Kept {

    private static final RunPlan NOTHING =
            new RunPlan(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, Map.of(), null);

    private Kept() {}

    static SourcedEvent of(SourcedEvent sourced) {
        return new SourcedEvent(of(sourced.event()), sourced.partition(), sourced.offset());
    }

    private static Event of(Event event) {
        if (event instanceof LlmCallEvent call) {
            return new LlmCallEvent(
                    call.eventId(),
                    call.eventTimeMillis(),
                    call.workspaceId(),
                    call.environment(),
                    call.pipeline(),
                    call.runId(),
                    call.step(),
                    call.callId(),
                    call.userId(),
                    call.sessionId(),
                    call.provider(),
                    call.model(),
                    call.operation(),
                    call.inputTokens(),
                    call.outputTokens(),
                    call.cachedTokens(),
                    call.reasoningTokens(),
                    rounded(call.costUsd(), 9),
                    call.latencyMillis(),
                    call.timeToFirstTokenMillis(),
                    call.finishReason(),
                    call.errorType(),
                    call.errorMessage(),
                    call.attributes());
        }
        if (event instanceof ActivityEvent activity) {
            return new ActivityEvent(
                    activity.eventId(),
                    activity.eventTimeMillis(),
                    activity.workspaceId(),
                    activity.environment(),
                    activity.activityKind(),
                    activity.userId(),
                    activity.sessionId(),
                    activity.action(),
                    activity.source(),
                    activity.pipeline(),
                    activity.runId(),
                    rounded(activity.credits(), 6),
                    activity.value(),
                    activity.properties(),
                    activity.attributes());
        }
        return event instanceof PipelineRunEvent run && NOTHING.equals(run.plan())
                ? withoutPlan(run)
                : event;
    }

    private static PipelineRunEvent withoutPlan(PipelineRunEvent run) {
        return new PipelineRunEvent(
                run.eventId(),
                run.eventTimeMillis(),
                run.workspaceId(),
                run.environment(),
                run.pipeline(),
                run.runId(),
                run.status(),
                run.scheduledTimeMillis(),
                run.parentRunId(),
                run.attempt(),
                run.externalId(),
                run.userId(),
                null,
                run.durationMillis(),
                run.errorType(),
                run.errorMessage(),
                run.failedStep(),
                run.peakMemoryBytes(),
                run.peakCpu(),
                run.retries(),
                run.attributes());
    }

    private static Double rounded(Double value, int scale) {
        return value == null
                ? null
                : Double.valueOf(
                        BigDecimal.valueOf(value)
                                .setScale(scale, RoundingMode.HALF_EVEN)
                                .doubleValue());
    }
}
