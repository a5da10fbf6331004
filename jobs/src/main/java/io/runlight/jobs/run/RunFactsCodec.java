/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.RunStatus;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.jobs.alert.AlertMemory;
import io.runlight.jobs.alert.EndClaim;
import java.io.IOException;

/** The part of the state's binary form that is a run; the version is that of the state. */
final class RunFactsCodec {

    private static final int LATE_BORN = 1;
    private static final int ESTABLISHED = 2;
    private static final int ZOMBIE = 4;
    private static final int DIRTY = 8;

    private RunFactsCodec() {}

    static void write(RunFacts run, BinaryOutput output) throws IOException {
        output.text(run.workspaceId);
        output.text(run.runId);
        output.code(
                (run.lateBorn ? LATE_BORN : 0)
                        | (run.established ? ESTABLISHED : 0)
                        | (run.zombie ? ZOMBIE : 0)
                        | (run.dirty ? DIRTY : 0));
        writeTexts(run.texts, output);
        output.integer(run.startedAt);
        output.integer(run.scheduledAt);
        output.integer(run.attempt);
        output.integer(run.plannedSteps);
        output.integer(run.reportedRetries);
        writeEnds(run.ends, output);
        RunStepsCodec.write(run.steps, output);
        writeSums(run.calls, output);
        output.integer(run.failedCalls);
        output.integer(run.cachedTokens);
        output.integer(run.reasoningTokens);
        output.integer(run.peaks.memoryBytes);
        output.real(run.peaks.cpu);
        output.real(run.peaks.gpu);
        output.integer(run.events);
        output.integer(run.duplicates);
        output.integer(run.firstLifeAt);
        output.integer(run.lastLifeAt);
        output.text(run.lastLifeId);
        output.integer(run.heardAt);
        SentOutcomeCodec.write(run.sentStart, run, output);
        SentOutcomeCodec.write(run.sentEnd, run, output);
        output.integer(run.revision);
        output.integer(run.alerts.size());
        for (AlertMemory memory : run.alerts) {
            output.code(memory.ruleCode());
            output.integer(memory.revision());
            output.code(memory.open() ? 1 : 0);
            output.integer(memory.openedAtMillis());
            output.integer(memory.digest());
        }
        output.integer(run.alertsDueAt);
        output.integer(run.alertsKnownAt);
        output.integer(run.silentAfter);
        output.integer(run.revivedAt);
        output.text(run.revivedBy);
    }

    static RunFacts read(BinaryInput input, int version) throws IOException {
        String workspaceId = input.text();
        String runId = input.text();
        int flags = input.code();
        RunFacts run = new RunFacts(workspaceId, runId, (flags & LATE_BORN) != 0);
        run.established = (flags & ESTABLISHED) != 0;
        run.zombie = (flags & ZOMBIE) != 0;
        run.dirty = (flags & DIRTY) != 0;
        readTexts(run.texts, input);
        run.startedAt = input.integer();
        run.scheduledAt = input.integer();
        run.attempt = (int) input.integer();
        run.plannedSteps = (int) input.integer();
        run.reportedRetries = (int) input.integer();
        run.ends = readEnds(input);
        run.steps = RunStepsCodec.read(input);
        run.calls = readSums(input);
        run.failedCalls = input.integer();
        run.cachedTokens = input.integer();
        run.reasoningTokens = input.integer();
        run.peaks.memoryBytes = input.integer();
        run.peaks.cpu = input.real();
        run.peaks.gpu = version == 1 ? 0 : input.real();
        run.events = input.integer();
        run.duplicates = input.integer();
        run.firstLifeAt = input.integer();
        run.lastLifeAt = input.integer();
        run.lastLifeId = input.text();
        run.heardAt = input.integer();
        run.sentStart = readOutcome(run, input, version);
        run.sentEnd = readOutcome(run, input, version);
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

    static void writeEnd(End end, BinaryOutput output) throws IOException {
        if (end == null) {
            output.code(0);
            return;
        }
        output.code(end.status().code());
        output.integer(end.atMillis());
        output.text(end.eventId());
        output.integer(end.durationMillis());
        output.text(end.errorType());
        output.text(end.errorMessage());
        output.text(end.failedStep());
    }

    static End readEnd(BinaryInput input) throws IOException {
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

    static void writeSums(CallSums sums, BinaryOutput output) throws IOException {
        output.integer(sums.calls);
        output.integer(sums.inputTokens);
        output.integer(sums.outputTokens);
        output.integer(sums.costNanos);
    }

    static CallSums readSums(BinaryInput input) throws IOException {
        CallSums sums = new CallSums();
        sums.calls = input.integer();
        sums.inputTokens = input.integer();
        sums.outputTokens = input.integer();
        sums.costNanos = input.integer();
        return sums;
    }

    private static void writeTexts(RunTexts texts, BinaryOutput output) throws IOException {
        for (EarliestText text : texts.all()) {
            output.text(text.text());
            output.integer(text.since());
        }
    }

    private static void readTexts(RunTexts texts, BinaryInput input) throws IOException {
        for (EarliestText text : texts.all()) {
            text.restore(input.text(), input.integer());
        }
    }

    private static void writeEnds(RunEnds ends, BinaryOutput output) throws IOException {
        writeEnd(ends.first, output);
        if (ends.first == null) {
            return;
        }
        output.integer(ends.completed);
        output.integer(ends.failed);
        output.integer(ends.cancelled);
        output.integer(ends.named.size());
        for (EndClaim claim : ends.named) {
            output.code(claim.status().code());
            output.integer(claim.atMillis());
            output.text(claim.eventId());
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

    private static RunOutcome readOutcome(RunFacts run, BinaryInput input, int version)
            throws IOException {
        return version == 1
                ? SentOutcomeCodec.readFirstVersion(run, input)
                : SentOutcomeCodec.read(run, input);
    }
}
