/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link PipelineHistory}. */
final class PipelineHistoryCodec implements StateCodec<PipelineHistory> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(PipelineHistory history, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(history.size());
        for (int i = 0; i < history.size(); i++) {
            long[] run = history.at(i);
            output.integer(run[0]);
            out.writeLong(run[1]);
            output.integer(run[2]);
            output.integer(run[3]);
        }
    }

    @Override
    public PipelineHistory read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "A history of a pipeline of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        PipelineHistory history = new PipelineHistory();
        long size = input.integer();
        for (long i = 0; i < size; i++) {
            history.put(
                    input.integer(),
                    in.readLong(),
                    input.integer(),
                    input.integer(),
                    Integer.MAX_VALUE);
        }
        return history;
    }
}
