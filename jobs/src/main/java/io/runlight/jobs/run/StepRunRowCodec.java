/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.StepType;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of step attempts between operators. */
public final class StepRunRowCodec implements Codec<StepRunRow> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(StepRunRow row, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
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

    @Override
    public StepRunRow read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "A StepRunRow");
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
}
