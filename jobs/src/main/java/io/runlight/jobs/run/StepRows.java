/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

/** Makes the row of an ended step attempt. */
final class StepRows {

    private StepRows() {}

    static StepRunRow row(RunFacts run, StepFacts step, int place) {
        StepAttempt attempt = step.attempts.get(place);
        End end = attempt.end;
        CallSums calls = step.callsOf(place);
        Long startedAt = end.startGiven(attempt.startedAt);
        return new StepRunRow(
                run.workspaceId,
                run.runId,
                run.texts.pipeline.text(),
                step.name,
                attempt.number,
                attempt.stepId,
                attempt.parentStepId,
                attempt.type,
                attempt.phase(),
                run.texts.environment.text(),
                startedAt,
                end.atMillis(),
                end.durationSince(attempt.startedAt),
                RunRows.waited(RunRows.unlessNever(attempt.scheduledAt), startedAt),
                end.errorType(),
                end.errorMessage(),
                attempt.dependsOn,
                attempt.inputBytes,
                attempt.outputBytes,
                attempt.peakMemoryBytes,
                attempt.peakCpu,
                calls.calls,
                calls.inputTokens,
                calls.outputTokens,
                calls.costNanos,
                attempt.revision);
    }
}
