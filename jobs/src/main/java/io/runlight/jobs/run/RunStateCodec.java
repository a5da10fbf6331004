/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link RunState}: writes the newest version, reads all. */
public final class RunStateCodec implements StateCodec<RunState> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 3;
    private static final int NO_RUN = 0;
    private static final int RUN = 1;

    @Override
    public void write(RunState state, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        state.seen.write(out);
        output.integer(state.touchedAt);
        if (state.run == null) {
            output.code(NO_RUN);
        } else {
            output.code(RUN);
            RunFactsCodec.write(state.run, output);
        }
    }

    @Override
    public RunState read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        StateVersion.check(version, VERSION, "A state of a run");
        RunState state = new RunState();
        state.seen = SeenIds.read(in);
        state.touchedAt = input.integer();
        if (input.code() == RUN) {
            state.run =
                    version == 1
                            ? FirstRunFactsReader.read(input)
                            : RunFactsCodec.read(input, version);
        }
        return state;
    }
}
