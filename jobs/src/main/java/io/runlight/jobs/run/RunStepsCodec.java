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

    private RunStepsCodec() {}

    static void write(RunSteps steps, BinaryOutput output) throws IOException {
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
                write(attempt, output);
            }
            write(step.calls, output);
        }
    }

    static RunSteps read(BinaryInput input) throws IOException {
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
            step.calls = readCalls(input);
        }
        return steps;
    }

    private static void write(StepAttempt attempt, BinaryOutput output) throws IOException {
        output.integer(attempt.number);
        output.code(attempt.type.code());
        output.code(attempt.dirty ? 1 : 0);
        output.text(attempt.stepId);
        output.text(attempt.parentStepId);
        output.integer(attempt.startedAt);
        output.integer(attempt.scheduledAt);
        output.integer(attempt.lastEventAt);
        RunFactsCodec.writeEnd(attempt.end, output);
        output.names(attempt.dependsOn);
        output.integer(attempt.inputBytes);
        output.integer(attempt.outputBytes);
        output.integer(attempt.peakMemoryBytes);
        output.real(attempt.peakCpu);
        output.integer(attempt.revision);
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
        attempt.end = RunFactsCodec.readEnd(input);
        attempt.dependsOn = input.names();
        attempt.inputBytes = input.integer();
        attempt.outputBytes = input.integer();
        attempt.peakMemoryBytes = input.integer();
        attempt.peakCpu = input.real();
        attempt.revision = input.integer();
        return attempt;
    }

    private static void write(StepCalls calls, BinaryOutput output) throws IOException {
        output.integer(calls == null ? -1 : calls.size);
        if (calls == null) {
            return;
        }
        for (int i = 0; i < calls.size * StepCalls.WIDTH; i++) {
            output.integer(calls.kept[i]);
        }
        if (calls.size == StepCalls.KEPT) {
            RunFactsCodec.writeSums(calls.unkept, output);
        }
    }

    private static StepCalls readCalls(BinaryInput input) throws IOException {
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
            calls.kept[i] = input.integer();
        }
        if (size == StepCalls.KEPT) {
            calls.unkept.add(RunFactsCodec.readSums(input));
        }
        return calls;
    }
}
