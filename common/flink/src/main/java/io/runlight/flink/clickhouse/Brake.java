/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

/**
 * How long a writer waits after a row while too much waits for the next checkpoint. It never stops
 * altogether, because the barrier is behind the rows, and it never fails, because the rows between
 * two checkpoints come again after a restart and would be too many again.
 */
final class Brake {

    /** 1 MiB a second. */
    private static final long SLOW_BYTES_PER_MILLI = 1_024;

    /** 16 KiB a second, so that days of it still fit into memory. */
    private static final long CRAWLING_BYTES_PER_MILLI = 16;

    private Brake() {}

    static long millisAfter(long rowBytes, long pendingBytes, long maxPendingBytes) {
        if (pendingBytes <= maxPendingBytes) {
            return 0;
        }
        long rate =
                pendingBytes <= 2 * maxPendingBytes
                        ? SLOW_BYTES_PER_MILLI
                        : CRAWLING_BYTES_PER_MILLI;
        return Math.max(1, rowBytes / rate);
    }
}
