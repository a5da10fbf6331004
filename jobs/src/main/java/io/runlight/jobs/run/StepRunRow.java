/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.StepType;
import java.util.List;

/**
 * A row of the table {@code step_runs}: one attempt at a step, after its end. Texts are empty where
 * the producer said nothing, boxed numbers are null.
 *
 * @param llmCalls model calls that name the step, from this attempt's start to the next one's
 * @param costNanos their price in billionths of a US dollar
 * @param revision grows with every row of the same attempt; the greatest is the truth
 */
public record StepRunRow(
        String workspaceId,
        String runId,
        String pipeline,
        String step,
        int attempt,
        String stepId,
        String parentStepId,
        StepType stepType,
        RunPhase phase,
        String environment,
        Long startedAtMillis,
        long endedAtMillis,
        Long durationMillis,
        Long queueMillis,
        String errorType,
        String errorMessage,
        List<String> dependsOn,
        long inputBytes,
        long outputBytes,
        long peakMemoryBytes,
        double peakCpu,
        long llmCalls,
        long inputTokens,
        long outputTokens,
        long costNanos,
        long revision) {}
