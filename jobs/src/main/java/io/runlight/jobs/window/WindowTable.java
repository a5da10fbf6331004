/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;

import java.util.EnumSet;

/** The table {@code windows}. */
public final class WindowTable {

    /** The only instance. */
    public static final Table<Window<Pane>> TABLE = build();

    private WindowTable() {}

    private static Table<Window<Pane>> build() {
        TableBuilder<Window<Pane>> table =
                Table.<Window<Pane>>named("windows")
                        .lowCardinality("workspace_id", row -> row.series().workspaceId())
                        .uint32("interval_seconds", row -> row.interval().seconds())
                        .lowCardinality("dimension", row -> row.series().dimension())
                        .string("series", row -> row.series().series())
                        .dateTime("window_start", row -> row.startMillis() / 1000);
        for (Count count : EnumSet.range(Count.EVENTS, Count.CREDIT_MICROS)) {
            switch (count) {
                case COST_NANOS -> table.decimal18(count.column(), 9, row -> of(row, count));
                case CREDIT_MICROS -> table.decimal18(count.column(), 6, row -> of(row, count));
                default -> table.uint64(count.column(), row -> Math.max(0, of(row, count)));
            }
        }
        for (Measure measure : EnumSet.range(Measure.DURATION, Measure.TIME_TO_FIRST_TOKEN)) {
            addMeasure(table, measure);
        }
        return table.uint64("distinct_users", row -> row.content().users().estimate())
                .arrayUInt8("user_registers", row -> row.content().users().registers())
                .partition(row -> Partitions.month(row.startMillis()))
                .build();
    }

    private static void addMeasure(TableBuilder<Window<Pane>> table, Measure measure) {
        String name = measure.column();
        table.uint64(name + "_count", row -> Math.max(0, of(row, measure).count()))
                .float64(name + "_sum", row -> of(row, measure).sum())
                .nullableFloat64(name + "_min", row -> orNull(of(row, measure).min()))
                .nullableFloat64(name + "_max", row -> orNull(of(row, measure).max()))
                .nullableFloat64(name + "_mean", row -> orNull(mean(of(row, measure))))
                .nullableFloat64(name + "_p50", row -> orNull(of(row, measure).quantile(0.50)))
                .nullableFloat64(name + "_p95", row -> orNull(of(row, measure).quantile(0.95)))
                .nullableFloat64(name + "_p99", row -> orNull(of(row, measure).quantile(0.99)))
                .arrayInt32(name + "_index", row -> of(row, measure).sketch().indexes())
                .arrayUInt64(name + "_counts", row -> of(row, measure).sketch().counts());
    }

    private static long of(Window<Pane> row, Count count) {
        return row.content().count(count);
    }

    private static Distribution of(Window<Pane> row, Measure measure) {
        Distribution distribution = row.content().get(measure);
        return distribution == null ? new Distribution(measure) : distribution;
    }

    private static double mean(Distribution distribution) {
        return distribution.sum() / distribution.count();
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
