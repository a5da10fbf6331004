/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.error.ErrorRules;
import io.runlight.jobs.pattern.Signal;
import java.util.Objects;

/** What a run counts for in windows: sends it once, and takes back what is no longer true. */
final class RunOutcomes {

    private RunOutcomes() {}

    /** Whether {@link #report} may have something to send; a quick look, not a promise. */
    static boolean mayHaveChanged(RunFacts run) {
        return run.sentEnd != null
                || run.zombie
                || !run.ends.isEmpty()
                || (run.startedAt != RunFacts.NEVER && !isStart(run.sentStart, run));
    }

    /** Sends what changed since the last report. */
    static void report(RunFacts run, long zombieAfter, ErrorRules rules, RunTrackerOutput output) {
        RunOutcome start = run.sentStart;
        run.sentStart = send(start, start(run), output);
        if (run.sentStart != null && !run.sentStart.equals(start)) {
            output.signal(RunSignals.started(run));
        }
        RunOutcome end = run.sentEnd;
        run.sentEnd = send(end, end(run, zombieAfter, rules), output);
        if (run.sentEnd != null && !run.sentEnd.equals(end)) {
            signal(RunSignals.ended(run, run.sentEnd), output);
        }
    }

    private static void signal(Signal signal, RunTrackerOutput output) {
        if (signal != null) {
            output.signal(signal);
        }
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
        if (isStart(run.sentStart, run)) {
            return run.sentStart;
        }
        RunTexts texts = run.texts;
        return new RunOutcome(
                run.workspaceId,
                texts.pipeline.text(),
                texts.environment.text(),
                texts.userId.text(),
                run.runId,
                RunPhase.RUNNING,
                null,
                run.attempt,
                run.startedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static boolean isStart(RunOutcome sent, RunFacts run) {
        return sent != null
                && sent.atMillis() == run.startedAt
                && sent.attempt() == run.attempt
                && sent.pipeline().equals(run.texts.pipeline.text())
                && sent.environment().equals(run.texts.environment.text())
                && sent.userId().equals(run.texts.userId.text());
    }

    private static RunOutcome end(RunFacts run, long zombieAfter, ErrorRules rules) {
        if (run.ends.isEmpty()) {
            return run.zombie
                    ? end(run, RunPhase.ZOMBIE, null, run.silentSince(zombieAfter), null)
                    : null;
        }
        End end = run.ends.first;
        return end(
                run,
                run.phase(),
                categoryOf(run, rules),
                end.atMillis(),
                end.durationSince(run.startedAt));
    }

    private static RunOutcome end(
            RunFacts run,
            RunPhase phase,
            ErrorCategory category,
            long atMillis,
            Long durationMillis) {
        RunTexts texts = run.texts;
        CallSums calls = run.calls;
        boolean called = calls.calls > 0;
        return new RunOutcome(
                run.workspaceId,
                texts.pipeline.text(),
                texts.environment.text(),
                texts.userId.text(),
                run.runId,
                phase,
                category,
                run.attempt,
                atMillis,
                durationMillis,
                RunRows.waited(run),
                called ? calls.costNanos : null,
                called ? CallSums.plus(calls.inputTokens, calls.outputTokens) : null,
                run.peaks.memoryBytes > 0 ? run.peaks.memoryBytes : null,
                run.peaks.cpu > 0 ? run.peaks.cpu : null,
                run.peaks.gpu > 0 ? run.peaks.gpu : null,
                1);
    }

    private static ErrorCategory categoryOf(RunFacts run, ErrorRules rules) {
        if (!run.failed()) {
            return null;
        }
        RunFailure failure = RunFailure.of(run);
        return rules.categorize(failure.errorType(), failure.errorMessage());
    }
}
