/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/** What goes on between a sink and ClickHouse: rows, bytes, inserts, retries and what waits. */
final class CommitterMetrics {

    private final Counter rows;
    private final Counter bytes;
    private final Counter inserts;
    private final Counter retries;
    private final Counter lookups;
    private final Counter found;
    private volatile long lastInsertMillis;
    private volatile long pendingChunks;
    private volatile long oldestMillis;

    CommitterMetrics(MetricGroup parent) {
        MetricGroup group = parent.addGroup("clickhouse");
        rows = counter(group, "rowsInserted");
        bytes = counter(group, "bytesInserted");
        inserts = counter(group, "inserts");
        retries = counter(group, "insertRetries");
        lookups = counter(group, "lookups");
        found = counter(group, "chunksFoundByLookup");
        group.gauge("lastInsertMs", () -> lastInsertMillis);
        group.gauge("pendingInsertChunks", () -> pendingChunks);
        group.gauge("oldestPendingInsertAgeMs", this::oldestAge);
    }

    void inserted(long insertedRows, long insertedBytes, long millis) {
        rows.inc(insertedRows);
        bytes.inc(insertedBytes);
        inserts.inc();
        lastInsertMillis = millis;
    }

    void retried() {
        retries.inc();
    }

    void lookedUp(int foundChunks) {
        lookups.inc();
        found.inc(foundChunks);
    }

    void pending(List<Chunk> chunks) {
        oldestMillis = chunks.stream().mapToLong(Chunk::sealedAtMillis).min().orElse(0);
        pendingChunks = chunks.size();
    }

    void pending(int batches, long oldest) {
        oldestMillis = oldest;
        pendingChunks = batches;
    }

    long retriesSoFar() {
        return retries.getCount();
    }

    long lookupsSoFar() {
        return lookups.getCount();
    }

    long foundSoFar() {
        return found.getCount();
    }

    private long oldestAge() {
        return pendingChunks == 0 ? 0 : Math.max(0, System.currentTimeMillis() - oldestMillis);
    }

    private static Counter counter(MetricGroup group, String name) {
        return group.counter(name, new ThreadSafeSimpleCounter());
    }
}
