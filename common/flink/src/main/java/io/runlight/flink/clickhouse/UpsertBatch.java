/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.List;

/**
 * The rows of one flush of an upsert writer, encoded.
 *
 * @param oldestMillis wall clock of its oldest row, for metrics only
 */
record UpsertBatch(String table, List<String> columns, int rows, byte[] frames, long oldestMillis) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return rows + " rows for " + table;
    }
}
