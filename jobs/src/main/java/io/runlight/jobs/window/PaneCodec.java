/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of a pane: a version and what is not zero. Version 1 was in no release and is
 * refused like those to come.
 */
public final class PaneCodec implements StateCodec<Pane> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;

    @Override
    public void write(Pane pane, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        pane.write(out);
    }

    @Override
    public Pane read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "A pane has the version "
                            + version
                            + ", this release reads "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        return Pane.read(in);
    }
}
