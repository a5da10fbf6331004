/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A chunk that is still open: it takes rows, encodes each once and compresses as it grows. */
final class ChunkBuilder<T> {

    private final Table<T> table;
    private final long partition;
    private final UUID id;
    private final RowFrames frames = new RowFrames();
    private final long openedAtMillis;

    ChunkBuilder(Table<T> table, long partition, UUID id, long nowMillis) {
        this.table = table;
        this.partition = partition;
        this.id = id;
        this.openedAtMillis = nowMillis;
    }

    void add(T row) {
        RowBinaryOutput output = frames.output();
        table.encode(row, output);
        output.uuid(id);
        frames.endRow();
    }

    int rows() {
        return frames.rows();
    }

    /** Compressed bytes, with what is not compressed yet counted in full. */
    long bytes() {
        return frames.bytes();
    }

    /** Bytes before compression. */
    long rawBytes() {
        return frames.rawBytes();
    }

    long openedAtMillis() {
        return openedAtMillis;
    }

    Chunk seal(UUID sink, long bornAfter, long nowMillis) {
        List<String> columns = new ArrayList<>(table.columnNames());
        columns.add(Chunk.ID_COLUMN);
        return new Chunk(
                id,
                sink,
                bornAfter,
                nowMillis,
                table.name(),
                List.copyOf(columns),
                partition,
                frames.rows(),
                frames.rawBytes(),
                frames.finish());
    }
}
