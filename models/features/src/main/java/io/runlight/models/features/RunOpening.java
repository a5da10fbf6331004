/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunPlan;
import java.util.Map;

/**
 * What is known of a run (or a step, or a request) at the moment when it starts; null where the
 * producer did not say.
 *
 * @param environment for example {@code production}; empty when the producer says none
 * @param scheduledMillis when it was due
 * @param attempt 1 for the first try
 * @param attributes what the producer told beyond the contract; never null
 */
public record RunOpening(
        String workspace,
        String environment,
        String pipeline,
        String runId,
        long startMillis,
        Long scheduledMillis,
        String parentRunId,
        int attempt,
        String userId,
        String provider,
        String model,
        RunPlan plan,
        Map<String, String> attributes) {

    /** The opening that the start of a run tells, the same for those that learn and for the job. */
    public static RunOpening of(PipelineRunEvent start) {
        return new RunOpening(
                start.workspaceId(),
                start.environment(),
                start.pipeline(),
                start.runId(),
                start.eventTimeMillis(),
                start.scheduledTimeMillis(),
                start.parentRunId(),
                start.attempt() == null ? 1 : start.attempt(),
                start.userId(),
                null,
                null,
                start.plan(),
                start.attributes());
    }

    /** How large it is: the bytes of its input, else its steps; NaN when nobody says. */
    public double size() {
        if (plan == null) {
            return Double.NaN;
        }
        if (plan.inputBytes() != null && plan.inputBytes() > 0) {
            return plan.inputBytes();
        }
        return plan.stepCount() == null ? Double.NaN : plan.stepCount();
    }
}
