/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.DistinctCounter;
import io.runlight.flink.clickhouse.Getter;
import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;

/** The table {@code series_windows}. */
public final class WindowTable {

    /** The only instance. */
    public static final Table<Window<Pane>> TABLE = build();

    private WindowTable() {}

    private static Table<Window<Pane>> build() {
        TableBuilder<Window<Pane>> table =
                Table.<Window<Pane>>named("series_windows")
                        .lowCardinality("workspace_id", row -> row.series().workspaceId())
                        .uint32("interval_seconds", row -> row.interval().seconds())
                        .lowCardinality("dimension", row -> row.series().dimension())
                        .string("series", row -> row.series().series())
                        .dateTime("window_start", row -> row.startMillis() / 1000);
        for (Label label : Label.values()) {
            table.string(label.column(), row -> valueOf(label, row.series()));
        }
        addCounts(table);
        addMeasures(table);
        addDistinct(table, "user", row -> row.content().users());
        addDistinct(table, "run", row -> row.content().runs());
        return table.partition(row -> Partitions.month(row.startMillis())).build();
    }

    private static void addCounts(TableBuilder<Window<Pane>> table) {
        for (Count count : Count.values()) {
            Getter.OfLong<Window<Pane>> value = row -> Math.max(0, row.content().count(count));
            switch (count) {
                case COST_NANOS -> table.decimal18(count.column(), 9, value);
                case CREDIT_MICROS -> table.decimal18(count.column(), 6, value);
                default -> table.uint64(count.column(), value);
            }
        }
    }

    private static void addMeasures(TableBuilder<Window<Pane>> table) {
        table.arrayLowCardinality("measures.name", row -> MeasureRows.names(row.content()))
                .arrayUInt64(
                        "measures.count",
                        row -> MeasureRows.longs(row.content(), Distribution::count));
        addDoubles(table, "sum", Distribution::sum);
        addDoubles(table, "min", Distribution::min);
        addDoubles(table, "max", Distribution::max);
        addDoubles(table, "p50", distribution -> distribution.quantile(0.50));
        addDoubles(table, "p95", distribution -> distribution.quantile(0.95));
        addDoubles(table, "p99", distribution -> distribution.quantile(0.99));
        table.arrayArrayInt32("measures.index", row -> MeasureRows.indexes(row.content()))
                .arrayArrayUInt64("measures.counts", row -> MeasureRows.counts(row.content()));
    }

    private static void addDoubles(
            TableBuilder<Window<Pane>> table, String name, Getter.OfDouble<Distribution> getter) {
        table.arrayFloat64("measures." + name, row -> MeasureRows.doubles(row.content(), getter));
    }

    private static void addDistinct(
            TableBuilder<Window<Pane>> table,
            String what,
            Getter<Window<Pane>, DistinctCounter> counter) {
        table.uint64("distinct_" + what + "s", row -> counter.apply(row).estimate())
                .arrayUInt16(what + "_index", row -> counter.apply(row).indexes())
                .arrayUInt8(what + "_rank", row -> counter.apply(row).ranks());
    }

    private static String valueOf(Label label, SeriesKey series) {
        return Dimension.named(series.dimension()).value(label, series.series());
    }
}
