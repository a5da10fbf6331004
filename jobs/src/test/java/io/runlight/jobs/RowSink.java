/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.flink.clickhouse.Column;
import io.runlight.flink.clickhouse.RowBinaryOutput;
import io.runlight.flink.clickhouse.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink that keeps rows in the memory of the test, as the bytes that ClickHouse would get. */
final class RowSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    /** By run of a job and table; static, because Flink works on copies of sinks. */
    private static final Map<String, List<Map<String, String>>> ROWS = new ConcurrentHashMap<>();

    private final String place;
    private final Function<T, Table<T>> table;

    private RowSink(String place, Function<T, Table<T>> table) {
        this.place = place;
        this.table = table;
    }

    /** A sink for one table. */
    static <T> RowSink<T> of(String job, Table<T> table) {
        return new RowSink<>(job, (Function<T, Table<T>> & java.io.Serializable) row -> table);
    }

    /** A sink for several tables. */
    static <T, F extends Function<T, Table<T>> & java.io.Serializable> RowSink<T> routed(
            String job, F table) {
        return new RowSink<>(job, table);
    }

    /** What was written, in any order. */
    static List<Map<String, String>> rows(String job, String table) {
        return ROWS.getOrDefault(job + "/" + table, List.of());
    }

    /** The last row of each key, without some of its columns. */
    static Set<Map<String, String>> newest(
            String job, String table, List<String> key, List<String> without) {
        Map<List<String>, Map<String, String>> newest = new LinkedHashMap<>();
        for (Map<String, String> row : rows(job, table)) {
            Map<String, String> rest = new LinkedHashMap<>(row);
            rest.keySet().removeAll(without);
            newest.put(key.stream().map(row::get).toList(), rest);
        }
        return Set.copyOf(newest.values());
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new SinkWriter<>() {
            @Override
            public void write(T row, Context ignored) {
                Table<T> target = table.apply(row);
                ROWS.computeIfAbsent(
                                place + "/" + target.name(),
                                name -> Collections.synchronizedList(new ArrayList<>()))
                        .add(encode(target, row));
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }

    private static <T> Map<String, String> encode(Table<T> table, T row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column<T> column : table.columns()) {
            RowBinaryOutput out = new RowBinaryOutput(64);
            column.encoder().encode(row, out);
            columns.put(column.name(), HexFormat.of().formatHex(out.toByteArray()));
        }
        return columns;
    }
}
