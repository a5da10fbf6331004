/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/**
 * A row of the table {@code runs}: all that is known of a run. Texts are empty where the producer
 * said nothing, boxed numbers are null.
 *
 * @param endedAtMillis null while the run is open
 * @param stepsCompleted step attempts that completed; failed and cancelled alike
 * @param stepRetries step attempts after the first, or what the producer counted if that is more
 * @param costNanos price of the model calls in billionths of a US dollar
 * @param events distinct events that name the run
 * @param duplicates events that came again
 * @param contradictoryEnds end events whose status differs from that of the first
 * @param firstEventAtMillis event time of the first sign of life, see {@link RunTracker}
 * @param revision grows with every row of the same run; the greatest is the truth
 */
public record RunRow(
        String workspaceId,
        String runId,
        String pipeline,
        String environment,
        RunPhase phase,
        Long startedAtMillis,
        Long endedAtMillis,
        Long scheduledAtMillis,
        Long durationMillis,
        Long queueMillis,
        String parentRunId,
        int attempt,
        String externalId,
        String userId,
        String errorType,
        String errorMessage,
        String failedStep,
        int stepsCompleted,
        int stepsFailed,
        int stepsCancelled,
        int stepRetries,
        long llmCalls,
        long llmErrors,
        long inputTokens,
        long outputTokens,
        long cachedTokens,
        long reasoningTokens,
        long costNanos,
        long peakMemoryBytes,
        double peakCpu,
        double peakGpu,
        long events,
        long duplicates,
        int contradictoryEnds,
        Integer planStepCount,
        String configurationHash,
        long firstEventAtMillis,
        long lastEventAtMillis,
        long revision) {}
