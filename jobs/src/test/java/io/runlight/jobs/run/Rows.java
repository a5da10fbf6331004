/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/** Rows for comparison, without the number of the time that they were sent. */
final class Rows {

    private Rows() {}

    static RunRow withoutRevision(RunRow row) {
        return new RunRow(
                row.workspaceId(),
                row.runId(),
                row.pipeline(),
                row.environment(),
                row.phase(),
                row.startedAtMillis(),
                row.endedAtMillis(),
                row.scheduledAtMillis(),
                row.durationMillis(),
                row.queueMillis(),
                row.parentRunId(),
                row.attempt(),
                row.externalId(),
                row.userId(),
                row.errorType(),
                row.errorMessage(),
                row.failedStep(),
                row.stepsCompleted(),
                row.stepsFailed(),
                row.stepsCancelled(),
                row.stepRetries(),
                row.llmCalls(),
                row.llmErrors(),
                row.inputTokens(),
                row.outputTokens(),
                row.cachedTokens(),
                row.reasoningTokens(),
                row.costNanos(),
                row.peakMemoryBytes(),
                row.peakCpu(),
                row.peakGpu(),
                row.events(),
                row.duplicates(),
                row.contradictoryEnds(),
                row.planStepCount(),
                row.configurationHash(),
                row.firstEventAtMillis(),
                row.lastEventAtMillis(),
                0);
    }

    static StepRunRow withoutRevision(StepRunRow row) {
        return new StepRunRow(
                row.workspaceId(),
                row.runId(),
                row.pipeline(),
                row.step(),
                row.attempt(),
                row.stepId(),
                row.parentStepId(),
                row.stepType(),
                row.phase(),
                row.environment(),
                row.startedAtMillis(),
                row.endedAtMillis(),
                row.durationMillis(),
                row.queueMillis(),
                row.errorType(),
                row.errorMessage(),
                row.dependsOn(),
                row.inputBytes(),
                row.outputBytes(),
                row.peakMemoryBytes(),
                row.peakCpu(),
                row.llmCalls(),
                row.inputTokens(),
                row.outputTokens(),
                row.costNanos(),
                0);
    }
}
