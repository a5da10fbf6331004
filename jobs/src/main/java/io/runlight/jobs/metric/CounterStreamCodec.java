/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of what is kept of one counter. */
final class CounterStreamCodec implements StateCodec<CounterStream> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(CounterStream stream, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        stream.write(output);
    }

    @Override
    public CounterStream read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "The state of a counter has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        return CounterStream.read(input);
    }
}
