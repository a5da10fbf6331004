/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.util.Objects;

/** What a run counts for in windows: sends it once, and takes back what is no longer true. */
final class RunOutcomes {

    private RunOutcomes() {}

    /** Sends what changed since the last report. */
    static void report(RunFacts run, long zombieAfter, RunTrackerOutput output) {
        run.sentStart = send(run.sentStart, start(run), output);
        run.sentEnd = send(run.sentEnd, end(run, zombieAfter), output);
    }

    private static RunOutcome send(RunOutcome sent, RunOutcome now, RunTrackerOutput output) {
        if (Objects.equals(sent, now)) {
            return sent;
        }
        if (sent != null) {
            output.outcome(sent.retracted());
        }
        if (now != null) {
            output.outcome(now);
        }
        return now;
    }

    private static RunOutcome start(RunFacts run) {
        if (run.startedAt == RunFacts.NEVER) {
            return null;
        }
        RunOutcome sent = run.sentStart;
        if (sent != null
                && sent.atMillis() == run.startedAt
                && sent.pipeline().equals(run.texts.pipeline.text())) {
            return sent;
        }
        return outcome(run, RunPhase.RUNNING, run.startedAt, null);
    }

    private static RunOutcome end(RunFacts run, long zombieAfter) {
        if (!run.ends.isEmpty()) {
            End end = run.ends.first;
            return outcome(run, run.phase(), end.atMillis(), end.durationSince(run.startedAt));
        }
        return run.zombie
                ? outcome(run, RunPhase.ZOMBIE, run.silentSince(zombieAfter), null)
                : null;
    }

    private static RunOutcome outcome(
            RunFacts run, RunPhase phase, long atMillis, Long durationMillis) {
        return new RunOutcome(
                run.workspaceId,
                run.texts.pipeline.text(),
                run.runId,
                phase,
                atMillis,
                durationMillis,
                1);
    }
}
