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
        table.arrayLowCardinality("measures.name", row -> measures(row).names)
                .arrayUInt64("measures.count", row -> measures(row).counts)
                .arrayFloat64("measures.sum", row -> measures(row).sums)
                .arrayFloat64("measures.min", row -> measures(row).minima)
                .arrayFloat64("measures.max", row -> measures(row).maxima)
                .arrayFloat64("measures.p50", row -> measures(row).medians)
                .arrayFloat64("measures.p95", row -> measures(row).p95)
                .arrayFloat64("measures.p99", row -> measures(row).p99)
                .arrayArrayInt32("measures.index", row -> measures(row).buckets)
                .arrayArrayUInt64("measures.counts", row -> measures(row).bucketCounts);
    }

    private static MeasureRows measures(Window<Pane> row) {
        return row.content().measures();
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
