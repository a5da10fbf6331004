/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chunks of one partition that go into one insert; the frames of chunks join byte by byte. */
record InsertBatch(List<Chunk> chunks) {

    /** Of one insert: keeps the body and the list of chunk ids in a lookup small. */
    private static final int MAX_CHUNKS = 100;

    private static final long MAX_RAW_BYTES = 128L << 20;

    /** Joins chunks of the same table, columns and partition, in their order, up to the limits. */
    static List<InsertBatch> of(List<Chunk> chunks, int maxRows) {
        Map<Target, List<Chunk>> targets = new LinkedHashMap<>();
        for (Chunk chunk : chunks) {
            targets.computeIfAbsent(
                            new Target(chunk.table(), chunk.columns(), chunk.partition()),
                            target -> new ArrayList<>())
                    .add(chunk);
        }
        List<InsertBatch> batches = new ArrayList<>();
        for (List<Chunk> target : targets.values()) {
            List<Chunk> current = new ArrayList<>();
            long rows = 0;
            long bytes = 0;
            for (Chunk chunk : target) {
                if (!current.isEmpty()
                        && (rows + chunk.rows() > maxRows
                                || bytes + chunk.rawBytes() > MAX_RAW_BYTES
                                || current.size() >= MAX_CHUNKS)) {
                    batches.add(new InsertBatch(List.copyOf(current)));
                    current.clear();
                    rows = 0;
                    bytes = 0;
                }
                current.add(chunk);
                rows += chunk.rows();
                bytes += chunk.rawBytes();
            }
            batches.add(new InsertBatch(List.copyOf(current)));
        }
        return batches;
    }

    String table() {
        return chunks.get(0).table();
    }

    List<String> columns() {
        return chunks.get(0).columns();
    }

    long rows() {
        return chunks.stream().mapToLong(Chunk::rows).sum();
    }

    long bytes() {
        return chunks.stream().mapToLong(chunk -> chunk.frames().length).sum();
    }

    List<byte[]> frames() {
        return chunks.stream().map(Chunk::frames).toList();
    }

    private record Target(String table, List<String> columns, long partition) {}
}
