/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.EventKind;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The binary form of slices in checkpoints, version 1. */
final class RawSliceSerializer implements SimpleVersionedSerializer<RawSlice> {

    private static final int VERSION = 1;
    private static final int SIZE = 128;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(RawSlice slice) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(SIZE);
        write(slice, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public RawSlice deserialize(int version, byte[] bytes) throws IOException {
        requireKnown(version);
        return read(new DataInputDeserializer(bytes));
    }

    static void requireKnown(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "The place of a replay was kept in format "
                            + version
                            + ", this release knows 1: start the replay anew");
        }
    }

    static void write(RawSlice slice, DataOutputSerializer out) throws IOException {
        out.writeLong(slice.fromMillis());
        out.writeLong(slice.toMillis());
        RawPosition position = slice.position();
        out.writeBoolean(position != null);
        if (position != null) {
            out.writeLong(position.timeMillis());
            out.writeInt(position.kind().code());
            out.writeUTF(position.workspaceId());
            out.writeUTF(position.eventId());
        }
    }

    static RawSlice read(DataInputDeserializer in) throws IOException {
        long from = in.readLong();
        long to = in.readLong();
        return new RawSlice(from, to, in.readBoolean() ? position(in) : null);
    }

    private static RawPosition position(DataInputDeserializer in) throws IOException {
        return new RawPosition(
                in.readLong(), EventKind.ofCode(in.readInt()), in.readUTF(), in.readUTF());
    }
}
