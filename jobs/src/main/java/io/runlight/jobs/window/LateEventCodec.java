/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.SourcedEventCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Late events between operators. */
public final class LateEventCodec implements Codec<LateEvent> {

    private static final int VERSION = 1;

    private final SourcedEventCodec events = new SourcedEventCodec();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(LateEvent late, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        events.write(late.sourced(), out);
        out.writeLong(late.eventTimeMillis());
    }

    @Override
    public LateEvent read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "A late event has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        SourcedEvent sourced = events.read(in);
        return new LateEvent(sourced, in.readLong());
    }
}
