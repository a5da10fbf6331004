/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.alert.EndClaim;
import io.runlight.jobs.alert.RunCase;
import java.util.List;

/**
 * Shows a run to the alert rules as it was at some event time. What happened later is for a later
 * look, even if it has arrived already: this way each alert goes through the same transitions in
 * whatever order the events came.
 */
final class RunCases {

    private RunCases() {}

    static RunCase of(RunFacts run, long zombieAfter, long asOf) {
        List<EndClaim> ends = run.ends.until(asOf);
        RunFailure failure = RunFailure.of(run, asOf);
        return new RunCase(
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                run.texts.parentRunId.text(),
                !ends.isEmpty() && ends.get(0).status() == RunStatus.FAILED,
                run.phase() == RunPhase.ZOMBIE,
                ends.isEmpty() ? run.silentSince(zombieAfter) : ends.get(0).atMillis(),
                failure.errorType(),
                failure.errorMessage(),
                failure.step(),
                failure.stepEventId(),
                ends,
                RunEnds.contradictions(ends),
                run.lastLifeId,
                run.lastLifeAt,
                run.revivedBy,
                asOf);
    }

    /** When there is something new to look at after this time, or {@link RunFacts#NEVER}. */
    static long nextChangeAfter(RunFacts run, long time) {
        long next = run.ends.nextAfter(time);
        return run.failed() ? Math.min(next, run.steps.nextEndAfter(time)) : next;
    }
}
