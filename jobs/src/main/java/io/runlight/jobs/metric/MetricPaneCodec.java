/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of what a metric series adds up to in a window: a version, then the sections. */
final class MetricPaneCodec implements StateCodec<MetricPane> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private transient BinaryOutput output;
    private transient BinaryInput input;

    @Override
    public void write(MetricPane pane, DataOutput out) throws IOException {
        if (output == null) {
            output = new BinaryOutput();
        }
        out.writeByte(VERSION);
        output.to(out);
        pane.write(output);
    }

    @Override
    public MetricPane read(DataInput in) throws IOException {
        if (input == null) {
            input = new BinaryInput();
        }
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "A window of a metric has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        input.from(in);
        return MetricPane.read(input);
    }
}
