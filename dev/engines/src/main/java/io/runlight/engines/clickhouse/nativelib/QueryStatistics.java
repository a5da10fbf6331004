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

    QueryStatistics plus(QueryStatistics other) {
        return new QueryStatistics(
                readRows + other.readRows,
                readBytes + other.readBytes,
                writtenRows + other.writtenRows,
                writtenBytes + other.writtenBytes,
                resultRows + other.resultRows,
                resultBytes + other.resultBytes,
                elapsedNanos + other.elapsedNanos);
    }
}
