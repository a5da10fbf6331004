/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The bytes of a chunk in a checkpoint; every version that was ever released can be read. */
final class ChunkSerializer implements SimpleVersionedSerializer<Chunk> {

    static final int VERSION = 1;

    private static final int MAX_COLUMNS = 10_000;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Chunk chunk) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(chunk.frames().length + 1024);
        writeUuid(out, chunk.id());
        writeUuid(out, chunk.sink());
        out.writeLong(chunk.bornAfter());
        out.writeLong(chunk.sealedAtMillis());
        out.writeUTF(chunk.table());
        out.writeInt(chunk.columns().size());
        for (String column : chunk.columns()) {
            out.writeUTF(column);
        }
        out.writeLong(chunk.partition());
        out.writeInt(chunk.rows());
        out.writeLong(chunk.rawBytes());
        out.writeInt(chunk.frames().length);
        out.write(chunk.frames());
        return out.getCopyOfBuffer();
    }

    @Override
    public Chunk deserialize(int version, byte[] bytes) throws IOException {
        if (version != 1) {
            throw new IOException(
                    "The checkpoint holds a ClickHouse chunk of version "
                            + version
                            + ", this release reads up to version "
                            + VERSION
                            + ": start the release that wrote it, or a newer one");
        }
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        UUID id = readUuid(in);
        UUID sink = readUuid(in);
        long bornAfter = in.readLong();
        long sealedAtMillis = in.readLong();
        String table = in.readUTF();
        int columnCount = bounded(in.readInt(), MAX_COLUMNS, "columns");
        List<String> columns = new ArrayList<>(columnCount);
        for (int i = 0; i < columnCount; i++) {
            columns.add(in.readUTF());
        }
        long partition = in.readLong();
        int rows = bounded(in.readInt(), SinkSettings.MAX_BLOCK_ROWS, "rows");
        long rawBytes = in.readLong();
        byte[] frames = new byte[bounded(in.readInt(), in.available(), "bytes")];
        in.readFully(frames);
        if (in.available() != 0) {
            throw new IOException(
                    "A chunk in the checkpoint has " + in.available() + " bytes more");
        }
        return new Chunk(
                id,
                sink,
                bornAfter,
                sealedAtMillis,
                table,
                List.copyOf(columns),
                partition,
                rows,
                rawBytes,
                frames);
    }

    private static int bounded(int value, int limit, String what) throws IOException {
        if (value < 0 || value > limit) {
            throw new IOException(
                    "A chunk in the checkpoint claims " + value + " " + what + ": it is damaged");
        }
        return value;
    }

    private static void writeUuid(DataOutputSerializer out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readUuid(DataInputDeserializer in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
