/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;

/** The table {@code windows}. */
public final class WindowTable {

    private static final long INTERVAL_SECONDS = PaneKey.MILLIS / 1000;

    /** The only instance. */
    public static final Table<KeyedPane> TABLE = build();

    private WindowTable() {}

    private static Table<KeyedPane> build() {
        TableBuilder<KeyedPane> table =
                Table.<KeyedPane>named("windows")
                        .lowCardinality("workspace_id", row -> row.key().workspaceId())
                        .uint32("interval_seconds", row -> INTERVAL_SECONDS)
                        .lowCardinality("dimension", row -> row.key().dimension().wireName())
                        .string("series", row -> row.key().series())
                        .dateTime("window_start", row -> row.key().startMillis() / 1000);
        for (Count count : Count.values()) {
            switch (count) {
                case COST_NANOS -> table.decimal18(count.column(), 9, row -> of(row, count));
                case CREDIT_MICROS -> table.decimal18(count.column(), 6, row -> of(row, count));
                default -> table.uint64(count.column(), row -> Math.max(0, of(row, count)));
            }
        }
        for (Measure measure : Measure.values()) {
            addMeasure(table, measure);
        }
        return table.uint64("distinct_users", row -> row.pane().users().estimate())
                .arrayUInt8("user_registers", row -> row.pane().users().registers())
                .partition(row -> Partitions.month(row.key().startMillis()))
                .build();
    }

    private static void addMeasure(TableBuilder<KeyedPane> table, Measure measure) {
        String name = measure.column();
        table.uint64(name + "_count", row -> Math.max(0, of(row, measure).count()))
                .float64(name + "_sum", row -> of(row, measure).sumMillis())
                .nullableFloat64(name + "_min", row -> of(row, measure).minMillis())
                .nullableFloat64(name + "_max", row -> of(row, measure).maxMillis())
                .nullableFloat64(name + "_mean", row -> of(row, measure).meanMillis())
                .nullableFloat64(name + "_p50", row -> of(row, measure).quantileMillis(0.50))
                .nullableFloat64(name + "_p95", row -> of(row, measure).quantileMillis(0.95))
                .nullableFloat64(name + "_p99", row -> of(row, measure).quantileMillis(0.99))
                .arrayInt32(name + "_index", row -> of(row, measure).sketch().indexes())
                .arrayUInt64(name + "_counts", row -> of(row, measure).sketch().counts());
    }

    private static long of(KeyedPane row, Count count) {
        return row.pane().count(count);
    }

    private static Distribution of(KeyedPane row, Measure measure) {
        return row.pane().get(measure);
    }
}
