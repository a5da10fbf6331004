/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import io.runlight.core.event.SourcedEvent;
import io.runlight.core.wire.EventBinaryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Events between operators, in the binary form of the core. */
public final class SourcedEventCodec implements Codec<SourcedEvent> {

    private final EventBinaryCodec codec = new EventBinaryCodec();

    @Override
    public int version() {
        return EventBinaryCodec.VERSION;
    }

    @Override
    public void write(SourcedEvent value, DataOutput target) throws IOException {
        codec.write(value, target);
    }

    @Override
    public SourcedEvent read(DataInput source) throws IOException {
        return codec.read(source);
    }
}
