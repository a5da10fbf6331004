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

    static final int LATE_BORN = 1;
    static final int ESTABLISHED = 2;
    static final int ZOMBIE = 4;
    static final int DIRTY = 8;

    private RunFactsCodec() {}

    static void write(RunFacts run, BinaryOutput output) throws IOException {
        output.text(run.workspaceId);
        output.text(run.runId);
        output.code(
                (run.lateBorn ? LATE_BORN : 0)
                        | (run.established ? ESTABLISHED : 0)
                        | (run.zombie ? ZOMBIE : 0)
                        | (run.dirty ? DIRTY : 0));
        output.integer(run.firstLifeAt);
        RunTimes times = RunTimes.of(run);
        writeTexts(run.texts, times, output);
        times.write(run.startedAt, output);
        times.write(run.scheduledAt, output);
        output.integer(run.attempt);
        output.integer(run.plannedSteps);
        output.integer(run.reportedRetries);
        writeEnds(run.ends, times, output);
        RunStepsCodec.write(run.steps, times, output);
        writeSums(run.calls, output);
        output.integer(run.failedCalls);
        output.integer(run.cachedTokens);
        output.integer(run.reasoningTokens);
        writePeaks(run.peaks, output);
        output.integer(run.events);
        output.integer(run.duplicates);
        times.write(run.lastLifeAt, output);
        output.text(run.lastLifeId);
        times.write(run.heardAt, output);
        SentOutcomeCodec.write(run.sentStart, run, times, output);
        SentOutcomeCodec.write(run.sentEnd, run, times, output);
        times.write(run.revision, output);
        output.integer(run.alerts.size());
        for (AlertMemory memory : run.alerts) {
            output.code(memory.ruleCode());
            times.write(memory.revision(), output);
            output.code(memory.open() ? 1 : 0);
            times.write(memory.openedAtMillis(), output);
            output.integer(memory.digest());
        }
        times.write(run.alertsDueAt, output);
        times.write(run.alertsKnownAt, output);
        times.write(run.silentAfter, output);
        times.write(run.revivedAt, output);
        output.text(run.revivedBy);
        output.integer(run.plannedTokens);
    }

    /**
     * @param version of the state, the second or a later one
     */
    static RunFacts read(BinaryInput input, int version) throws IOException {
        String workspaceId = input.text();
        String runId = input.text();
        int flags = input.code();
        RunFacts run = new RunFacts(workspaceId, runId, (flags & LATE_BORN) != 0);
        run.established = (flags & ESTABLISHED) != 0;
        run.zombie = (flags & ZOMBIE) != 0;
        run.dirty = (flags & DIRTY) != 0;
        run.firstLifeAt = input.integer();
        RunTimes times = RunTimes.of(run);
        readTexts(run.texts, times, input);
        run.startedAt = times.read(input);
        run.scheduledAt = times.read(input);
        run.attempt = (int) input.integer();
        run.plannedSteps = (int) input.integer();
        run.reportedRetries = (int) input.integer();
        run.ends = readEnds(times, input);
        run.steps = RunStepsCodec.read(times, input);
        run.calls = readSums(input);
        run.failedCalls = input.integer();
        run.cachedTokens = input.integer();
        run.reasoningTokens = input.integer();
        readPeaks(run.peaks, input);
        run.events = input.integer();
        run.duplicates = input.integer();
        run.lastLifeAt = times.read(input);
        run.lastLifeId = input.text();
        run.heardAt = times.read(input);
        run.sentStart = SentOutcomeCodec.read(run, times, input);
        run.sentEnd = SentOutcomeCodec.read(run, times, input);
        run.revision = times.read(input);
        long alerts = input.integer();
        for (long i = 0; i < alerts; i++) {
            run.alerts.add(
                    new AlertMemory(
                            input.code(),
                            times.read(input),
                            input.code() != 0,
                            times.read(input),
                            input.integer()));
        }
        run.alertsDueAt = times.read(input);
        run.alertsKnownAt = times.read(input);
        run.silentAfter = times.read(input);
        run.revivedAt = times.read(input);
        run.revivedBy = input.text();
        run.plannedTokens = version < 3 ? 0 : input.integer();
        return run;
    }

    static void writeEnd(End end, RunTimes times, BinaryOutput output) throws IOException {
        if (end == null) {
            output.code(0);
            return;
        }
        output.code(end.status().code());
        times.write(end.atMillis(), output);
        output.text(end.eventId());
        output.integer(end.durationMillis());
        output.text(end.errorType());
        output.text(end.errorMessage());
        output.text(end.failedStep());
    }

    static End readEnd(RunTimes times, BinaryInput input) throws IOException {
        int status = input.code();
        if (status == 0) {
            return null;
        }
        long atMillis = times.read(input);
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

    private static void writeTexts(RunTexts texts, RunTimes times, BinaryOutput output)
            throws IOException {
        for (EarliestText text : texts.all()) {
            output.text(text.text());
            if (!text.text().isEmpty()) {
                times.write(text.since(), output);
            }
        }
    }

    private static void readTexts(RunTexts texts, RunTimes times, BinaryInput input)
            throws IOException {
        for (EarliestText text : texts.all()) {
            String said = input.text();
            if (!said.isEmpty()) {
                text.restore(said, times.read(input));
            }
        }
    }

    private static void writeEnds(RunEnds ends, RunTimes times, BinaryOutput output)
            throws IOException {
        writeEnd(ends.first, times, output);
        if (ends.first == null) {
            return;
        }
        output.integer(ends.completed);
        output.integer(ends.failed);
        output.integer(ends.cancelled);
        output.integer(ends.named.size());
        for (EndClaim claim : ends.named) {
            output.code(claim.status().code());
            times.write(claim.atMillis(), output);
            output.text(claim.eventId());
        }
    }

    private static RunEnds readEnds(RunTimes times, BinaryInput input) throws IOException {
        RunEnds ends = new RunEnds();
        ends.first = readEnd(times, input);
        if (ends.first == null) {
            return ends;
        }
        ends.completed = (int) input.integer();
        ends.failed = (int) input.integer();
        ends.cancelled = (int) input.integer();
        long named = input.integer();
        for (long i = 0; i < named; i++) {
            RunStatus status = RunStatus.ofCode(input.code());
            ends.named.add(new EndClaim(times.read(input), input.text(), status));
        }
        return ends;
    }

    private static void writePeaks(ResourcePeaks peaks, BinaryOutput output) throws IOException {
        boolean any = peaks.memoryBytes > 0 || peaks.cpu > 0 || peaks.gpu > 0;
        output.code(any ? 1 : 0);
        if (any) {
            output.integer(peaks.memoryBytes);
            output.real(peaks.cpu);
            output.real(peaks.gpu);
        }
    }

    private static void readPeaks(ResourcePeaks peaks, BinaryInput input) throws IOException {
        if (input.code() != 0) {
            peaks.memoryBytes = input.integer();
            peaks.cpu = input.real();
            peaks.gpu = input.real();
        }
    }
}
