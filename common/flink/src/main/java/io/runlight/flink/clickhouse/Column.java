/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.Serializable;

/**
 * A column of a table: its name, its ClickHouse type and how a row's value is encoded.
 *
 * @param name the name in ClickHouse
 * @param type the type as ClickHouse prints it, for example {@code Nullable(UInt64)}
 * @param encoder writes the row's value in RowBinary
 */
public record Column<T>(String name, String type, Encoder<T> encoder) implements Serializable {

    /** The part of a row's RowBinary that belongs to one column. */
    @FunctionalInterface
    public interface Encoder<T> extends Serializable {

        /** Appends the row's value. */
        void encode(T row, RowBinaryOutput output);
    }
}
