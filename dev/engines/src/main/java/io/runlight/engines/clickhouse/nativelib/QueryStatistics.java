/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.nativelib;

/** What a query read, wrote and returned. */
public record QueryStatistics(
        long readRows,
        long readBytes,
        long writtenRows,
        long writtenBytes,
        long resultRows,
        long resultBytes,
        long elapsedNanos) {
    public static final QueryStatistics NONE = new QueryStatistics(0, 0, 0, 0, 0, 0, 0);
}
