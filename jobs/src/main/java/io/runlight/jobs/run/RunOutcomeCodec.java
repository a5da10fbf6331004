/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Outcomes of runs between operators. */
public final class RunOutcomeCodec implements Codec<RunOutcome> {

    private static final int VERSION = 1;

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
        output.text(outcome.runId());
        output.code(outcome.phase().code());
        output.integer(outcome.atMillis());
        output.optionalLong(outcome.durationMillis());
        output.code(outcome.sign());
    }

    @Override
    public RunOutcome read(DataInput source) throws IOException {
        input.from(source);
        RowVersion.check(input.code(), VERSION, "RunOutcome");
        return new RunOutcome(
                input.text(),
                input.text(),
                input.text(),
                RunPhase.ofCode(input.code()),
                input.integer(),
                input.optionalLong(),
                input.code());
    }
}
