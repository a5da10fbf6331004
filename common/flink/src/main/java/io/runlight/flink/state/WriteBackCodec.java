/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The bytes of an entry in the state backend: version, timer, wish to be woken, value. */
final class WriteBackCodec<V> {

    private static final int VERSION = 1;

    private final StateCodec<V> values;
    private final DataOutputSerializer out = new DataOutputSerializer(512);
    private final DataInputDeserializer in = new DataInputDeserializer();

    WriteBackCodec(StateCodec<V> values) {
        this.values = values;
    }

    byte[] write(WriteBackEntry<?, V> entry) throws IOException {
        out.clear();
        out.writeByte(VERSION);
        out.writeLong(entry.timer);
        out.writeLong(entry.wakeAt);
        values.write(entry.value, out);
        return out.getCopyOfBuffer();
    }

    void read(byte[] bytes, WriteBackEntry<?, V> entry) throws IOException {
        in.setBuffer(bytes);
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "State has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        entry.timer = in.readLong();
        entry.wakeAt = in.readLong();
        entry.value = values.read(in);
    }
}
