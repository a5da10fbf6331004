/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.ClickHouseSelect;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.landing.RawTables;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The queries over the raw tables. They read without {@code FINAL}: rows are written exactly once,
 * and should a rewind to an old savepoint have written one again, the copies stand side by side in
 * the order of reading, where all but the first are left out.
 */
final class RawQueries {

    private static final String ORDER = "event_time, workspace_id, event_id";

    private final ClickHouseSelect server;

    RawQueries(ClickHouseSelect server) {
        this.server = server;
    }

    /** How many rows there are in each minute of a span: the minute since the epoch, the count. */
    String spread(long fromMillis, long toMillis) {
        String rows =
                Arrays.stream(EventKind.values())
                        .map(
                                kind ->
                                        "SELECT event_time FROM "
                                                + table(kind)
                                                + " WHERE "
                                                + within(fromMillis, toMillis))
                        .collect(Collectors.joining(" UNION ALL "));
        return "SELECT intDiv(toUnixTimestamp64Milli(event_time), 60000) AS minute, count() FROM ("
                + rows
                + ") GROUP BY minute ORDER BY minute";
    }

    /** What is left of a slice in the table of a kind. */
    String rows(EventKind kind, RawSlice slice) {
        Table<SourcedEvent> table = RawTables.of(kind);
        return "SELECT "
                + ClickHouseSelect.columns(
                        table.columns().stream().map(column -> column.name()).toList())
                + " FROM "
                + table(kind)
                + " WHERE "
                + within(slice.fromMillis(), slice.toMillis())
                + (slice.position() == null ? "" : " AND " + after(slice.position(), kind))
                + " ORDER BY "
                + ORDER
                + ", kafka_partition, kafka_offset LIMIT 1 BY "
                + ORDER;
    }

    private String table(EventKind kind) {
        return server.qualified(RawTables.of(kind).name());
    }

    private static String within(long fromMillis, long toMillis) {
        return "event_time >= " + time(fromMillis) + " AND event_time < " + time(toMillis);
    }

    private static String after(RawPosition position, EventKind kind) {
        String time = time(position.timeMillis());
        if (kind != position.kind()) {
            boolean isLater = kind.code() > position.kind().code();
            return "event_time " + (isLater ? ">= " : "> ") + time;
        }
        String workspace = text(position.workspaceId());
        return "(event_time > %s OR event_time = %s AND (workspace_id > %s OR workspace_id = %s AND event_id > %s))"
                .formatted(time, time, workspace, workspace, text(position.eventId()));
    }

    private static String time(long millis) {
        return "fromUnixTimestamp64Milli(toInt64(" + millis + "), 'UTC')";
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
