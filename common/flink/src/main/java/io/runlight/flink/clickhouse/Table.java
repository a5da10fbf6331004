/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ClickHouse table as a sink sees it: its name, the columns that it writes and the partition of a
 * row.
 *
 * <p>The column that the sink adds itself ({@code chunk_id} or {@code version}) is not among them.
 *
 * @param <T> the row
 */
public final class Table<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<Column<T>> columns;
    private final Getter.OfLong<T> partition;

    Table(String name, List<Column<T>> columns, Getter.OfLong<T> partition) {
        this.name = Identifiers.check(name);
        this.columns = List.copyOf(columns);
        this.partition = partition;
        Set<String> names = new HashSet<>();
        for (Column<T> column : columns) {
            if (!names.add(Identifiers.checkColumn(column.name()))) {
                throw new IllegalArgumentException(
                        "Column " + column.name() + " appears twice in table " + name);
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Table " + name + " has no columns");
        }
    }

    /** Starts the description of a table; the name has no database. */
    public static <T> TableBuilder<T> named(String name) {
        return new TableBuilder<>(name);
    }

    /** The name without the database. */
    public String name() {
        return name;
    }

    /** The columns in the order of encoding. */
    public List<Column<T>> columns() {
        return columns;
    }

    /** The names of the columns in the order of encoding. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.toUnmodifiableList());
    }

    /**
     * A number that rows of one partition of the table share; rows of a chunk all have the same.
     */
    public long partitionOf(T row) {
        return partition.get(row);
    }

    /** Appends the row in RowBinary. */
    public void encode(T row, RowBinaryOutput output) {
        // By index: an iterator per row would be the only garbage of this method.
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            try {
                column.encoder().encode(row, output);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "Column " + name + "." + column.name() + " cannot be encoded: " + e, e);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
