/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Outcomes of runs between operators: writes the newest version, reads all. */
public final class RunOutcomeCodec implements Codec<RunOutcome> {

    private static final int VERSION = 2;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(RunOutcome outcome, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.text(outcome.workspaceId());
        output.text(outcome.pipeline());
        output.text(outcome.environment());
        output.text(outcome.userId());
        output.text(outcome.runId());
        output.code(outcome.phase().code());
        writeCategory(outcome.errorCategory(), output);
        output.integer(outcome.attempt());
        output.integer(outcome.atMillis());
        output.optionalLong(outcome.durationMillis());
        output.optionalLong(outcome.queueMillis());
        output.optionalLong(outcome.costNanos());
        output.optionalLong(outcome.tokens());
        output.optionalLong(outcome.peakMemoryBytes());
        output.optionalDouble(outcome.peakCpu());
        output.optionalDouble(outcome.peakGpu());
        output.code(outcome.sign());
    }

    @Override
    public RunOutcome read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        StateVersion.check(version, VERSION, "A RunOutcome");
        return version == 1 ? readFirstVersion() : readNewest();
    }

    static void writeCategory(ErrorCategory category, BinaryOutput output) throws IOException {
        output.code(category == null ? 0 : category.code());
    }

    static ErrorCategory readCategory(BinaryInput input) throws IOException {
        int code = input.code();
        return code == 0 ? null : ErrorCategory.ofCode(code);
    }

    private RunOutcome readNewest() throws IOException {
        return new RunOutcome(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                RunPhase.ofCode(input.code()),
                readCategory(input),
                (int) input.integer(),
                input.integer(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalDouble(),
                input.optionalDouble(),
                input.code());
    }

    private RunOutcome readFirstVersion() throws IOException {
        return ofFirstVersion(
                input.text(),
                input.text(),
                input.text(),
                RunPhase.ofCode(input.code()),
                input.integer(),
                input.optionalLong(),
                input.code());
    }

    /** An outcome as it was before it said more than its phase and its times. */
    static RunOutcome ofFirstVersion(
            String workspaceId,
            String pipeline,
            String runId,
            RunPhase phase,
            long atMillis,
            Long durationMillis,
            int sign) {
        return new RunOutcome(
                workspaceId,
                pipeline,
                "",
                "",
                runId,
                phase,
                null,
                1,
                atMillis,
                durationMillis,
                null,
                null,
                null,
                null,
                null,
                null,
                sign);
    }
}
