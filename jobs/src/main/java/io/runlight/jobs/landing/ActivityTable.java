/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Decimals;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.Table;

/** The table {@code activities}. */
final class ActivityTable {

    static final Table<SourcedEvent> TABLE =
            RawTables.end(
                    RawTables.named("activities")
                            .lowCardinality(
                                    "activity_kind", row -> activity(row).activityKind().wireName())
                            .string("user_id", row -> activity(row).userId())
                            .string("session_id", row -> activity(row).sessionId())
                            .lowCardinality("action", row -> activity(row).action())
                            .lowCardinality("source", row -> activity(row).source())
                            .lowCardinality("pipeline", row -> activity(row).pipeline())
                            .string("run_id", row -> activity(row).runId())
                            .nullableDecimal18FromDouble(
                                    "credits",
                                    Decimals.CREDITS_SCALE,
                                    row -> activity(row).credits())
                            .nullableFloat64("value", row -> activity(row).value())
                            .map("properties", row -> activity(row).properties()));

    private ActivityTable() {}

    private static ActivityEvent activity(SourcedEvent row) {
        return (ActivityEvent) row.event();
    }
}
