/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.StepEvent;

/** Makes the rows of a run from what is known of it. */
final class RunRows {

    private RunRows() {}

    /** Sends all rows of the run that may have changed. */
    static void send(RunFacts run, long zombieAfter, RunTrackerOutput output) {
        boolean sendEnded = hasEndedRow(run);
        if (sendEnded) {
            run.revision = revisionAfter(run.revision, run.lastLifeAt, run);
        }
        if (sendEnded || !run.lateBorn) {
            RunRow row = row(run, zombieAfter);
            if (sendEnded) {
                output.runEnded(row);
            }
            if (!run.lateBorn) {
                output.live(LiveRuns.row(run, row));
            }
        }
        sendSteps(run, output);
    }

    /** Whether the run has a row of its end, be it to say that it goes on after all. */
    static boolean hasEndedRow(RunFacts run) {
        boolean ended = run.phase().isEnd();
        return run.lateBorn ? ended : ended || run.revision > 0;
    }

    /** Sends the row of an attempt that is not followed, from its end event alone. */
    static void sendUntracked(RunFacts run, StepEvent event, RunTrackerOutput output) {
        StepFacts step = new StepFacts(event.step());
        StepAttempt attempt = new StepAttempt(event.attempt());
        step.add(attempt);
        attempt.take(event);
        attempt.revision = revisionAfter(0, attempt.lastEventAt, run);
        output.stepEnded(StepRows.row(run, step, 0));
    }

    /** Sends the rows of attempts that changed. */
    static void sendSteps(RunFacts run, RunTrackerOutput output) {
        if (!run.steps.dirty) {
            return;
        }
        run.steps.dirty = false;
        for (StepFacts step : run.steps.byName.values()) {
            for (int place = 0; place < step.attempts.size(); place++) {
                StepAttempt attempt = step.attempts.get(place);
                if (attempt.dirty) {
                    attempt.dirty = false;
                    attempt.revision = revisionAfter(attempt.revision, attempt.lastEventAt, run);
                    output.stepEnded(StepRows.row(run, step, place));
                }
            }
        }
    }

    /**
     * One more than the last, and at least the time of the last event: a run that was forgotten and
     * comes back with something newer then still wins over its old row.
     */
    private static long revisionAfter(long revision, long lastEventAt, RunFacts run) {
        return run.lateBorn ? 0 : Math.max(revision + 1, lastEventAt);
    }

    private static RunRow row(RunFacts run, long zombieAfter) {
        End end = run.ends.first;
        RunFailure failure = RunFailure.of(run);
        return new RunRow(
                run.workspaceId,
                run.runId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.phase(),
                startGiven(run),
                endedAt(run, zombieAfter),
                unlessNever(run.scheduledAt),
                end == null ? null : end.durationSince(run.startedAt),
                waited(run),
                run.texts.parentRunId.text(),
                run.attempt,
                run.texts.externalId.text(),
                run.texts.userId.text(),
                failure.errorType(),
                failure.errorMessage(),
                failure.step(),
                run.steps.completed,
                run.steps.failed,
                run.steps.cancelled,
                Math.max(run.steps.retries, run.reportedRetries),
                run.calls.calls,
                run.failedCalls,
                run.calls.inputTokens,
                run.calls.outputTokens,
                run.cachedTokens,
                run.reasoningTokens,
                run.calls.costNanos,
                run.peaks.memoryBytes,
                run.peaks.cpu,
                run.peaks.gpu,
                run.events,
                run.duplicates,
                run.ends.contradictions(),
                run.plannedSteps == 0 ? null : run.plannedSteps,
                run.texts.configurationHash.text(),
                run.firstLifeAt,
                run.lastLifeAt,
                run.revision);
    }

    private static Long endedAt(RunFacts run, long zombieAfter) {
        return switch (run.phase()) {
            case RUNNING -> null;
            case ZOMBIE -> run.silentSince(zombieAfter);
            case COMPLETED, FAILED, CANCELLED -> run.ends.first.atMillis();
        };
    }

    /** When the run started, as an event said or counted back from the end, or null. */
    private static Long startGiven(RunFacts run) {
        End end = run.ends.first;
        return end == null ? unlessNever(run.startedAt) : end.startGiven(run.startedAt);
    }

    /** How long the run waited for its start, or null. */
    static Long waited(RunFacts run) {
        return waited(unlessNever(run.scheduledAt), startGiven(run));
    }

    static Long unlessNever(long time) {
        return time == RunFacts.NEVER ? null : time;
    }

    /** From being due to the start, or null where clocks or producers do not tell. */
    static Long waited(Long dueAt, Long startedAt) {
        return dueAt == null || startedAt == null || startedAt < dueAt ? null : startedAt - dueAt;
    }
}
