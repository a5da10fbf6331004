/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.List;
import java.util.UUID;

/**
 * A sealed batch of rows of one partition of one table: what the writer hands to the committer, and
 * what a checkpoint keeps until ClickHouse has it.
 *
 * @param id in the column {@code chunk_id} of each row; random, and safe because it is state
 * @param sink names the queries of the sink that made it
 * @param bornAfter the checkpoint from which its writer started, or {@link #NO_CHECKPOINT}; a
 *     committer that started from another one cannot know whether the chunk was inserted before
 * @param sealedAtMillis wall clock, for metrics only
 * @param table the name without the database
 * @param columns in the order of encoding, {@code chunk_id} last
 * @param partition number of the partition that all rows belong to
 * @param rows how many rows
 * @param rawBytes size before compression
 * @param frames RowBinary in LZ4 frames, which may be joined byte by byte with others
 */
record Chunk(
        UUID id,
        UUID sink,
        long bornAfter,
        long sealedAtMillis,
        String table,
        List<String> columns,
        long partition,
        int rows,
        long rawBytes,
        byte[] frames) {

    /** The value of {@link #bornAfter} when the writer started from nothing. */
    static final long NO_CHECKPOINT = -1;

    /** The most compressed bytes that a chunk may have. */
    static final int MAX_BYTES = 64 << 20;

    /** The column that carries {@link #id}. */
    static final String ID_COLUMN = "chunk_id";

    @Override
    public String toString() {
        return "chunk " + id + " (" + rows + " rows of " + table + ", partition " + partition + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chunk chunk && id.equals(chunk.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
