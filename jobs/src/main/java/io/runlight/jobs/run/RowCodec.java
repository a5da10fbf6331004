/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.StepType;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of what the run tracker sends to others, each with its version in front. It
 * writes the newest version and reads all; an instance serves one thread.
 */
public final class RowCodec {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /** Writes a row of a run. */
    public void writeRun(RunRow row, DataOutput target) throws IOException {
        begin(target);
        writeRun(row);
    }

    /** Reads a row of a run. */
    public RunRow readRun(DataInput source) throws IOException {
        begin(source);
        return readRun();
    }

    /** Writes a live row. */
    public void writeLive(LiveRunRow row, DataOutput target) throws IOException {
        begin(target);
        writeRun(row.run());
        output.optionalDouble(row.progress());
        output.names(row.currentSteps());
        output.code(row.open() ? 1 : 0);
    }

    /** Reads a live row. */
    public LiveRunRow readLive(DataInput source) throws IOException {
        begin(source);
        return new LiveRunRow(readRun(), input.optionalDouble(), input.names(), input.code() != 0);
    }

    /** Writes an outcome. */
    public void writeOutcome(RunOutcome outcome, DataOutput target) throws IOException {
        begin(target);
        output.text(outcome.workspaceId());
        output.text(outcome.pipeline());
        output.text(outcome.runId());
        output.code(outcome.phase().code());
        output.integer(outcome.atMillis());
        output.optionalLong(outcome.durationMillis());
        output.code(outcome.sign());
    }

    /** Reads an outcome. */
    public RunOutcome readOutcome(DataInput source) throws IOException {
        begin(source);
        return new RunOutcome(
                input.text(),
                input.text(),
                input.text(),
                RunPhase.ofCode(input.code()),
                input.integer(),
                input.optionalLong(),
                input.code());
    }

    /** Writes a row of a step attempt. */
    public void writeStep(StepRunRow row, DataOutput target) throws IOException {
        begin(target);
        output.text(row.workspaceId());
        output.text(row.runId());
        output.text(row.pipeline());
        output.text(row.step());
        output.integer(row.attempt());
        output.text(row.stepId());
        output.text(row.parentStepId());
        output.code(row.stepType().code());
        output.code(row.phase().code());
        output.text(row.environment());
        output.optionalLong(row.startedAtMillis());
        output.integer(row.endedAtMillis());
        output.optionalLong(row.durationMillis());
        output.optionalLong(row.queueMillis());
        output.text(row.errorType());
        output.text(row.errorMessage());
        output.names(row.dependsOn());
        output.integer(row.inputBytes());
        output.integer(row.outputBytes());
        output.integer(row.peakMemoryBytes());
        output.real(row.peakCpu());
        output.integer(row.llmCalls());
        output.integer(row.inputTokens());
        output.integer(row.outputTokens());
        output.integer(row.costNanos());
        output.integer(row.revision());
    }

    /** Reads a row of a step attempt. */
    public StepRunRow readStep(DataInput source) throws IOException {
        begin(source);
        return new StepRunRow(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                (int) input.integer(),
                input.text(),
                input.text(),
                StepType.ofCode(input.code()),
                RunPhase.ofCode(input.code()),
                input.text(),
                input.optionalLong(),
                input.integer(),
                input.optionalLong(),
                input.optionalLong(),
                input.text(),
                input.text(),
                input.names(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.real(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer());
    }

    private void begin(DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
    }

    private void begin(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "Rows of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
    }

    private void writeRun(RunRow row) throws IOException {
        output.text(row.workspaceId());
        output.text(row.runId());
        output.text(row.pipeline());
        output.text(row.environment());
        output.code(row.phase().code());
        output.optionalLong(row.startedAtMillis());
        output.optionalLong(row.endedAtMillis());
        output.optionalLong(row.scheduledAtMillis());
        output.optionalLong(row.durationMillis());
        output.optionalLong(row.queueMillis());
        output.text(row.parentRunId());
        output.integer(row.attempt());
        output.text(row.externalId());
        output.text(row.userId());
        output.text(row.errorType());
        output.text(row.errorMessage());
        output.text(row.failedStep());
        output.integer(row.stepsCompleted());
        output.integer(row.stepsFailed());
        output.integer(row.stepsCancelled());
        output.integer(row.stepRetries());
        output.integer(row.llmCalls());
        output.integer(row.llmErrors());
        output.integer(row.inputTokens());
        output.integer(row.outputTokens());
        output.integer(row.cachedTokens());
        output.integer(row.reasoningTokens());
        output.integer(row.costNanos());
        output.integer(row.peakMemoryBytes());
        output.real(row.peakCpu());
        output.integer(row.events());
        output.integer(row.duplicates());
        output.integer(row.contradictoryEnds());
        output.optionalInt(row.planStepCount());
        output.text(row.configurationHash());
        output.integer(row.firstEventAtMillis());
        output.integer(row.lastEventAtMillis());
        output.integer(row.revision());
    }

    private RunRow readRun() throws IOException {
        return new RunRow(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                RunPhase.ofCode(input.code()),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.text(),
                (int) input.integer(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                (int) input.integer(),
                (int) input.integer(),
                (int) input.integer(),
                (int) input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.integer(),
                input.real(),
                input.integer(),
                input.integer(),
                (int) input.integer(),
                input.optionalInt(),
                input.text(),
                input.integer(),
                input.integer(),
                input.integer());
    }
}
