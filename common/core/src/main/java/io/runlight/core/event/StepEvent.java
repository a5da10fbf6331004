/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.List;
import java.util.Map;

/**
 * A change in the life of one attempt at a step; {@code null} means that the producer did not say.
 *
 * @param step the step's name in the graph
 * @param stepId the producer's id of this attempt, for example a span id
 * @param parentStepId the attempt that contains this one
 * @param attempt 1 for the first try
 * @param scheduledTimeMillis when the step became ready, in milliseconds since the epoch
 * @param externalId the attempt's name in the system that runs it
 * @param dependsOn names of the steps that must end before this one; never null
 * @param durationMillis from start to end, as the producer measured it
 * @param peakCpu largest CPU seen, in cores
 */
public record StepEvent(
        String eventId,
        long eventTimeMillis,
        String workspaceId,
        String environment,
        String pipeline,
        String runId,
        String step,
        String stepId,
        String parentStepId,
        StepType stepType,
        RunStatus status,
        int attempt,
        Long scheduledTimeMillis,
        String externalId,
        String userId,
        List<String> dependsOn,
        Long durationMillis,
        String errorType,
        String errorMessage,
        Long inputBytes,
        Long outputBytes,
        Long peakMemoryBytes,
        Double peakCpu,
        Map<String, String> attributes)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.STEP;
    }
}
