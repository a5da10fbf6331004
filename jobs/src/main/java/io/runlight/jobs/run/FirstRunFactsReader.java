/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import io.runlight.core.wire.BinaryInput;
import io.runlight.jobs.alert.AlertMemory;
import io.runlight.jobs.alert.EndClaim;
import java.io.IOException;

/** The reader of the first version of a run's binary form, which took more room. */
final class FirstRunFactsReader {

    private FirstRunFactsReader() {}

    static RunFacts read(BinaryInput input) throws IOException {
        String workspaceId = input.text();
        String runId = input.text();
        int flags = input.code();
        RunFacts run = new RunFacts(workspaceId, runId, (flags & RunFactsCodec.LATE_BORN) != 0);
        run.established = (flags & RunFactsCodec.ESTABLISHED) != 0;
        run.zombie = (flags & RunFactsCodec.ZOMBIE) != 0;
        run.dirty = (flags & RunFactsCodec.DIRTY) != 0;
        readTexts(run.texts, input);
        run.startedAt = input.integer();
        run.scheduledAt = input.integer();
        run.attempt = (int) input.integer();
        run.plannedSteps = (int) input.integer();
        run.reportedRetries = (int) input.integer();
        run.ends = readEnds(input);
        run.steps = readSteps(input);
        run.calls = RunFactsCodec.readSums(input);
        run.failedCalls = input.integer();
        run.cachedTokens = input.integer();
        run.reasoningTokens = input.integer();
        run.peaks.memoryBytes = input.integer();
        run.peaks.cpu = input.real();
        run.events = input.integer();
        run.duplicates = input.integer();
        run.firstLifeAt = input.integer();
        run.lastLifeAt = input.integer();
        run.lastLifeId = input.text();
        run.heardAt = input.integer();
        run.sentStart = SentOutcomeCodec.readFirstVersion(run, input);
        run.sentEnd = SentOutcomeCodec.readFirstVersion(run, input);
        run.revision = input.integer();
        long alerts = input.integer();
        for (long i = 0; i < alerts; i++) {
            run.alerts.add(
                    new AlertMemory(
                            input.code(),
                            input.integer(),
                            input.code() != 0,
                            input.integer(),
                            input.integer()));
        }
        run.alertsDueAt = input.integer();
        run.alertsKnownAt = input.integer();
        run.silentAfter = input.integer();
        run.revivedAt = input.integer();
        run.revivedBy = input.text();
        return run;
    }

    private static void readTexts(RunTexts texts, BinaryInput input) throws IOException {
        for (EarliestText text : texts.all()) {
            text.restore(input.text(), input.integer());
        }
    }

    private static RunEnds readEnds(BinaryInput input) throws IOException {
        RunEnds ends = new RunEnds();
        ends.first = readEnd(input);
        if (ends.first == null) {
            return ends;
        }
        ends.completed = (int) input.integer();
        ends.failed = (int) input.integer();
        ends.cancelled = (int) input.integer();
        long named = input.integer();
        for (long i = 0; i < named; i++) {
            RunStatus status = RunStatus.ofCode(input.code());
            ends.named.add(new EndClaim(input.integer(), input.text(), status));
        }
        return ends;
    }

    private static RunSteps readSteps(BinaryInput input) throws IOException {
        RunSteps steps = new RunSteps();
        steps.completed = (int) input.integer();
        steps.failed = (int) input.integer();
        steps.cancelled = (int) input.integer();
        steps.retries = (int) input.integer();
        steps.untracked = input.integer();
        long size = input.integer();
        for (long i = 0; i < size; i++) {
            StepFacts step = steps.begin(input.text());
            long attempts = input.integer();
            for (long j = 0; j < attempts; j++) {
                StepAttempt attempt = readAttempt(input);
                step.attempts.add(attempt);
                steps.tracked++;
                steps.open += attempt.ended() ? 0 : 1;
                steps.dirty |= attempt.dirty;
            }
            steps.completedSteps += step.completed() ? 1 : 0;
            step.calls = RunStepsCodec.readCalls(input, 0);
        }
        return steps;
    }

    private static StepAttempt readAttempt(BinaryInput input) throws IOException {
        StepAttempt attempt = new StepAttempt((int) input.integer());
        attempt.type = StepType.ofCode(input.code());
        attempt.dirty = input.code() != 0;
        attempt.stepId = input.text();
        attempt.parentStepId = input.text();
        attempt.startedAt = input.integer();
        attempt.scheduledAt = input.integer();
        attempt.lastEventAt = input.integer();
        attempt.end = readEnd(input);
        attempt.dependsOn = input.names();
        attempt.inputBytes = input.integer();
        attempt.outputBytes = input.integer();
        attempt.peakMemoryBytes = input.integer();
        attempt.peakCpu = input.real();
        attempt.revision = input.integer();
        return attempt;
    }

    private static End readEnd(BinaryInput input) throws IOException {
        int status = input.code();
        if (status == 0) {
            return null;
        }
        long atMillis = input.integer();
        String eventId = input.text();
        return new End(
                atMillis,
                eventId,
                RunStatus.ofCode(status),
                input.integer(),
                input.text(),
                input.text(),
                input.text());
    }
}
