/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What an exactly-once writer reports: rows, bytes and what waits for the next checkpoint. */
final class WriterMetrics {

    private static final long NONE = -1;

    private final Counter rows;
    private final Counter bytes;
    private final Counter chunks;
    private volatile long pendingChunks;
    private volatile long pendingBytes;
    private volatile long oldestMillis = NONE;

    WriterMetrics(MetricGroup parent) {
        MetricGroup group = parent.addGroup("clickhouse");
        rows = group.counter("rowsSealed");
        bytes = group.counter("bytesSealed");
        chunks = group.counter("chunksSealed");
        group.gauge("pendingChunks", () -> pendingChunks);
        group.gauge("pendingBytes", () -> pendingBytes);
        group.gauge("oldestPendingAgeMs", this::oldestAge);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer thread; others only read
    void sealed(Chunk chunk) {
        rows.inc(chunk.rows());
        bytes.inc(chunk.frames().length);
        chunks.inc();
        pendingChunks++;
        pendingBytes += chunk.frames().length;
    }

    void opened(long nowMillis) {
        if (oldestMillis == NONE) {
            oldestMillis = nowMillis;
        }
    }

    void handedOver() {
        pendingChunks = 0;
        pendingBytes = 0;
        oldestMillis = NONE;
    }

    private long oldestAge() {
        long oldest = oldestMillis;
        return oldest == NONE ? 0 : Math.max(0, System.currentTimeMillis() - oldest);
    }
}
