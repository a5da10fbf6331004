/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of parts; each content has a subclass with a public constructor. */
public abstract class PartCodec<C> implements Codec<Part<C>> {

    private final StateCodec<C> contents;

    /** Parts whose contents have these bytes. */
    protected PartCodec(StateCodec<C> contents) {
        this.contents = contents;
    }

    @Override
    public final int version() {
        return WindowKeyCodec.VERSION;
    }

    @Override
    public final void write(Part<C> part, DataOutput out) throws IOException {
        WindowKeyCodec.write(part.series(), part.base(), part.startMillis(), out);
        contents.write(part.content(), out);
    }

    @Override
    public final Part<C> read(DataInput in) throws IOException {
        WindowKey key = WindowKeyCodec.readKey(in);
        return new Part<>(key.series(), key.interval(), key.startMillis(), contents.read(in));
    }
}
