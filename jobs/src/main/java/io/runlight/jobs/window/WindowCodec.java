/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of windows; each content has a subclass with a public constructor. */
public abstract class WindowCodec<C> implements Codec<Window<C>> {

    private final StateCodec<C> contents;

    /** Windows whose contents have these bytes. */
    protected WindowCodec(StateCodec<C> contents) {
        this.contents = contents;
    }

    @Override
    public final int version() {
        return WindowKeyCodec.VERSION;
    }

    @Override
    public final void write(Window<C> window, DataOutput out) throws IOException {
        WindowKeyCodec.write(window.series(), window.interval(), window.startMillis(), out);
        contents.write(window.content(), out);
    }

    @Override
    public final Window<C> read(DataInput in) throws IOException {
        WindowKey key = WindowKeyCodec.readKey(in);
        return new Window<>(key.series(), key.interval(), key.startMillis(), contents.read(in));
    }
}
