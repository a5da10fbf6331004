/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes rows into chunks, one open per table and partition, and hands them over sealed. */
final class ChunkWriter<T> implements CommittingSinkWriter<T, Chunk> {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkWriter.class);

    private final Getter<T, Table<T>> route;
    private final SinkSettings settings;
    private final UUID sink;
    private final long bornAfter;
    private final WriterMetrics metrics;
    private final Pause pause;
    private final Map<String, Map<Long, ChunkBuilder<T>>> open = new HashMap<>();
    private final List<Chunk> sealed = new ArrayList<>();
    private long sealedBytes;
    private boolean slowed;

    ChunkWriter(
            Getter<T, Table<T>> route,
            SinkSettings settings,
            UUID sink,
            long bornAfter,
            WriterMetrics metrics,
            Pause pause) {
        this.route = route;
        this.settings = settings;
        this.sink = sink;
        this.bornAfter = bornAfter;
        this.metrics = metrics;
        this.pause = pause;
    }

    @Override
    public void write(T row, Context context) throws InterruptedException {
        Table<T> table = route.apply(row);
        if (table == null) {
            return;
        }
        Map<Long, ChunkBuilder<T>> partitions =
                open.computeIfAbsent(table.name(), name -> new HashMap<>());
        long partition = table.partitionOf(row);
        ChunkBuilder<T> chunk = partitions.get(partition);
        if (chunk == null) {
            long now = System.currentTimeMillis();
            chunk = new ChunkBuilder<>(table, partition, UUID.randomUUID(), now);
            partitions.put(partition, chunk);
            metrics.opened(now);
        }
        long bytesBefore = chunk.rawBytes();
        chunk.add(row);
        long rowBytes = chunk.rawBytes() - bytesBefore;
        if (chunk.rows() >= settings.chunkRows() || chunk.bytes() >= settings.chunkBytes()) {
            partitions.remove(partition);
            seal(chunk);
        }
        slowDown(rowBytes);
    }

    @Override
    public void flush(boolean endOfInput) {
        // prepareCommit follows at once and takes everything.
    }

    @Override
    public Collection<Chunk> prepareCommit() {
        open.values().forEach(partitions -> partitions.values().forEach(this::seal));
        open.clear();
        List<Chunk> chunks = List.copyOf(sealed);
        sealed.clear();
        sealedBytes = 0;
        slowed = false;
        metrics.handedOver();
        return chunks;
    }

    @Override
    public void close() {
        open.clear();
        sealed.clear();
    }

    private void seal(ChunkBuilder<T> builder) {
        Chunk chunk = builder.seal(sink, bornAfter, System.currentTimeMillis());
        sealed.add(chunk);
        sealedBytes += chunk.frames().length;
        metrics.sealed(chunk);
    }

    private void slowDown(long rowBytes) throws InterruptedException {
        long millis = Brake.millisAfter(rowBytes, sealedBytes, settings.maxPendingBytes());
        if (millis == 0) {
            return;
        }
        if (!slowed) {
            slowed = true;
            LOG.warn(
                    "{} bytes wait for a checkpoint, more than sink.max-pending-bytes: reading"
                            + " slows down until one completes; if they complete, shorten"
                            + " checkpoint.interval",
                    sealedBytes);
        }
        pause.millis(millis);
    }

    /** A wait, which tests do without. */
    @FunctionalInterface
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }
}
