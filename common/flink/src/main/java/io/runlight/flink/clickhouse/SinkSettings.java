/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.Serializable;
import java.time.Duration;

/**
 * The sizes, ages and retries of a ClickHouse sink.
 *
 * @param chunkRows a chunk is sealed when it has so many rows
 * @param chunkBytes a chunk is sealed when it has so many compressed bytes
 * @param insertRows chunks are joined into one insert up to so many rows
 * @param maxPendingBytes compressed bytes that may wait for a checkpoint in one writer, or for
 *     ClickHouse in one upsert writer; beyond it the writer slows its input down
 * @param insertsInFlight inserts at the same time
 * @param flushInterval how often an upsert writer flushes
 * @param initialBackoff wait before the first retry; doubled each time
 * @param maxBackoff longest wait between retries
 * @param retryFor how long an insert is retried before the job fails and restarts
 */
public record SinkSettings(
        int chunkRows,
        int chunkBytes,
        int insertRows,
        long maxPendingBytes,
        int insertsInFlight,
        Duration flushInterval,
        Duration initialBackoff,
        Duration maxBackoff,
        Duration retryFor)
        implements Serializable {

    /** The most rows that ClickHouse surely takes as one block. */
    static final int MAX_BLOCK_ROWS = 1_000_000;

    public SinkSettings {
        require(chunkRows > 0 && chunkRows <= MAX_BLOCK_ROWS, "chunkRows", chunkRows);
        require(chunkBytes >= 1024 && chunkBytes <= Chunk.MAX_BYTES / 2, "chunkBytes", chunkBytes);
        require(insertRows >= chunkRows && insertRows <= MAX_BLOCK_ROWS, "insertRows", insertRows);
        require(maxPendingBytes >= chunkBytes, "maxPendingBytes", maxPendingBytes);
        require(insertsInFlight > 0 && insertsInFlight <= 64, "insertsInFlight", insertsInFlight);
        require(flushInterval.toMillis() > 0, "flushInterval", flushInterval);
        require(initialBackoff.toMillis() > 0, "initialBackoff", initialBackoff);
        require(maxBackoff.compareTo(initialBackoff) >= 0, "maxBackoff", maxBackoff);
        require(!retryFor.isNegative(), "retryFor", retryFor);
    }

    /** Sizes for up to some 100,000 rows a second. */
    public static SinkSettings defaults() {
        return new SinkSettings(
                100_000,
                4 << 20,
                500_000,
                128L << 20,
                4,
                Duration.ofMillis(250),
                Duration.ofMillis(100),
                Duration.ofSeconds(10),
                Duration.ofMinutes(2));
    }

    /** The same with other limits of a chunk. */
    public SinkSettings withChunks(int rows, int bytes) {
        return new SinkSettings(
                rows,
                bytes,
                Math.max(insertRows, rows),
                maxPendingBytes,
                insertsInFlight,
                flushInterval,
                initialBackoff,
                maxBackoff,
                retryFor);
    }

    /** The same with another flush interval. */
    public SinkSettings withFlushInterval(Duration other) {
        return new SinkSettings(
                chunkRows,
                chunkBytes,
                insertRows,
                maxPendingBytes,
                insertsInFlight,
                other,
                initialBackoff,
                maxBackoff,
                retryFor);
    }

    /** The same with other waits between retries. */
    public SinkSettings withRetries(Duration initial, Duration longest, Duration limit) {
        return new SinkSettings(
                chunkRows,
                chunkBytes,
                insertRows,
                maxPendingBytes,
                insertsInFlight,
                flushInterval,
                initial,
                longest,
                limit);
    }

    private static void require(boolean condition, String name, Object value) {
        if (!condition) {
            throw new IllegalArgumentException("Sink setting " + name + " cannot be " + value);
        }
    }
}
