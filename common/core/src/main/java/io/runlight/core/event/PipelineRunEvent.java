/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.Map;

/**
 * A change in the life of a run; {@code null} means that the producer did not say.
 *
 * @param scheduledTimeMillis when the run was due, in milliseconds since the epoch
 * @param parentRunId the run that started this one
 * @param attempt 1 for the first try of the same scheduled run, each of which has its own run id
 * @param externalId the run's name in the system that runs it
 * @param userId who started it
 * @param plan what is known before the start
 * @param durationMillis from start to end, as the producer measured it
 * @param failedStep the step that made the run fail
 * @param peakMemoryBytes largest memory seen
 * @param peakCpu largest CPU seen, in cores
 * @param retries retried step attempts
 */
public record PipelineRunEvent(
        String eventId,
        long eventTimeMillis,
        String workspaceId,
        String environment,
        String pipeline,
        String runId,
        RunStatus status,
        Long scheduledTimeMillis,
        String parentRunId,
        Integer attempt,
        String externalId,
        String userId,
        RunPlan plan,
        Long durationMillis,
        String errorType,
        String errorMessage,
        String failedStep,
        Long peakMemoryBytes,
        Double peakCpu,
        Integer retries,
        Map<String, String> attributes)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.PIPELINE_RUN;
    }
}
