/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of runs between operators. */
public final class RunRowCodec implements Codec<RunRow> {

    private static final int VERSION = 2;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(RunRow row, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        writeFields(row, output);
    }

    @Override
    public RunRow read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        StateVersion.check(version, VERSION, "A RunRow");
        return readFields(input, version);
    }

    static void writeFields(RunRow row, BinaryOutput output) throws IOException {
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
        output.real(row.peakGpu());
        output.integer(row.events());
        output.integer(row.duplicates());
        output.integer(row.contradictoryEnds());
        output.optionalInt(row.planStepCount());
        output.text(row.configurationHash());
        output.integer(row.firstEventAtMillis());
        output.integer(row.lastEventAtMillis());
        output.integer(row.revision());
    }

    static RunRow readFields(BinaryInput input, int version) throws IOException {
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
                version == 1 ? 0 : input.real(),
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
