/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.StepType;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * The part of the state's binary form that is the steps of a run. What follows from the attempts is
 * not written but counted again.
 */
final class RunStepsCodec {

    private static final int DIRTY = 1;
    private static final int IDS = 2;
    private static final int SCHEDULE = 4;
    private static final int DEPENDENCIES = 8;
    private static final int BYTES = 16;
    private static final int PEAKS = 32;

    private RunStepsCodec() {}

    static void write(RunSteps steps, RunTimes times, BinaryOutput output) throws IOException {
        output.integer(steps.completed);
        output.integer(steps.failed);
        output.integer(steps.cancelled);
        output.integer(steps.retries);
        output.integer(steps.untracked);
        output.integer(steps.byName.size());
        for (StepFacts step : steps.byName.values()) {
            output.text(step.name);
            output.integer(step.attempts.size());
            for (StepAttempt attempt : step.attempts) {
                write(attempt, times, output);
            }
            write(step.calls, times.base(), output);
        }
    }

    static RunSteps read(RunTimes times, BinaryInput input) throws IOException {
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
                StepAttempt attempt = readAttempt(times, input);
                step.attempts.add(attempt);
                steps.tracked++;
                steps.open += attempt.ended() ? 0 : 1;
                steps.dirty |= attempt.dirty;
            }
            steps.completedSteps += step.completed() ? 1 : 0;
            step.calls = readCalls(input, times.base());
        }
        return steps;
    }

    private static void write(StepAttempt attempt, RunTimes times, BinaryOutput output)
            throws IOException {
        int said = said(attempt);
        output.code(said);
        output.integer(attempt.number);
        output.code(attempt.type.code());
        times.write(attempt.startedAt, output);
        times.write(attempt.lastEventAt, output);
        output.integer(attempt.revision - attempt.lastEventAt);
        RunFactsCodec.writeEnd(attempt.end, times, output);
        if ((said & IDS) != 0) {
            output.text(attempt.stepId);
            output.text(attempt.parentStepId);
        }
        if ((said & SCHEDULE) != 0) {
            times.write(attempt.scheduledAt, output);
        }
        if ((said & DEPENDENCIES) != 0) {
            output.names(attempt.dependsOn);
        }
        if ((said & BYTES) != 0) {
            output.integer(attempt.inputBytes);
            output.integer(attempt.outputBytes);
        }
        if ((said & PEAKS) != 0) {
            output.integer(attempt.peakMemoryBytes);
            output.real(attempt.peakCpu);
        }
    }

    private static StepAttempt readAttempt(RunTimes times, BinaryInput input) throws IOException {
        int said = input.code();
        StepAttempt attempt = new StepAttempt((int) input.integer());
        attempt.dirty = (said & DIRTY) != 0;
        attempt.type = StepType.ofCode(input.code());
        attempt.startedAt = times.read(input);
        attempt.lastEventAt = times.read(input);
        attempt.revision = input.integer() + attempt.lastEventAt;
        attempt.end = RunFactsCodec.readEnd(times, input);
        if ((said & IDS) != 0) {
            attempt.stepId = input.text();
            attempt.parentStepId = input.text();
        }
        if ((said & SCHEDULE) != 0) {
            attempt.scheduledAt = times.read(input);
        }
        if ((said & DEPENDENCIES) != 0) {
            attempt.dependsOn = input.names();
        }
        if ((said & BYTES) != 0) {
            attempt.inputBytes = input.integer();
            attempt.outputBytes = input.integer();
        }
        if ((said & PEAKS) != 0) {
            attempt.peakMemoryBytes = input.integer();
            attempt.peakCpu = input.real();
        }
        return attempt;
    }

    /** What there is to write of an attempt: most producers say little of it. */
    private static int said(StepAttempt attempt) {
        boolean ids = !attempt.stepId.isEmpty() || !attempt.parentStepId.isEmpty();
        return (attempt.dirty ? DIRTY : 0)
                | (ids ? IDS : 0)
                | (attempt.scheduledAt != StepAttempt.UNKNOWN ? SCHEDULE : 0)
                | (attempt.dependsOn.isEmpty() ? 0 : DEPENDENCIES)
                | (attempt.inputBytes != 0 || attempt.outputBytes != 0 ? BYTES : 0)
                | (attempt.peakMemoryBytes != 0 || attempt.peakCpu != 0 ? PEAKS : 0);
    }

    private static void write(StepCalls calls, long base, BinaryOutput output) throws IOException {
        output.integer(calls == null ? -1 : calls.size);
        if (calls == null) {
            return;
        }
        for (int i = 0; i < calls.size * StepCalls.WIDTH; i++) {
            output.integer(calls.kept[i] - (i % StepCalls.WIDTH == 0 ? base : 0));
        }
        if (calls.size == StepCalls.KEPT) {
            RunFactsCodec.writeSums(calls.unkept, output);
        }
    }

    static StepCalls readCalls(BinaryInput input, long base) throws IOException {
        int size = (int) input.integer();
        if (size < 0) {
            return null;
        }
        if (size > StepCalls.KEPT) {
            throw new IOException("The state says that a step keeps " + size + " calls");
        }
        StepCalls calls = new StepCalls();
        calls.size = size;
        calls.kept = new long[Math.max(2, size) * StepCalls.WIDTH];
        for (int i = 0; i < size * StepCalls.WIDTH; i++) {
            calls.kept[i] = input.integer() + (i % StepCalls.WIDTH == 0 ? base : 0);
        }
        if (size == StepCalls.KEPT) {
            calls.unkept.add(RunFactsCodec.readSums(input));
        }
        return calls;
    }
}
