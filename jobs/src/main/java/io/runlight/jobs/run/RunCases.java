/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.jobs.alert.RunCase;
import java.util.List;

/** Shows a run to the alert rules. */
final class RunCases {

    private RunCases() {}

    static RunCase of(RunFacts run, long zombieAfter, long changedAt) {
        RunFailure failure = RunFailure.of(run);
        return new RunCase(
                run.workspaceId,
                run.texts.pipeline.text(),
                run.texts.environment.text(),
                run.runId,
                run.failed(),
                run.phase() == RunPhase.ZOMBIE,
                run.ends.isEmpty() ? run.silentSince(zombieAfter) : run.ends.first.atMillis(),
                failure.errorType(),
                failure.errorMessage(),
                failure.step(),
                failure.stepEventId(),
                List.copyOf(run.ends.named),
                run.ends.contradictions(),
                run.lastLifeId,
                run.lastLifeAt,
                changedAt);
    }
}
