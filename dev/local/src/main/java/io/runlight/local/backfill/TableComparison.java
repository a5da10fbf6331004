/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.clickhouse.SqlClient;
import java.util.List;

/** The comparison of the live tables with those of a replay, within a range of event time. */
final class TableComparison {

    private final SqlClient sql;
    private final String live;
    private final String shadow;
    private final TimeRange range;
    private final boolean fromTopics;

    TableComparison(
            SqlClient sql, String live, String shadow, TimeRange range, boolean fromTopics) {
        this.sql = sql;
        this.live = live;
        this.shadow = shadow;
        this.range = range;
        this.fromTopics = fromTopics;
    }

    /** Whether a replay from this source says anything about the table. */
    boolean covers(ReplayedTable table) {
        return (fromTopics || table.kind() != ReplayedTable.Kind.RAW) && !columns(table).isEmpty();
    }

    TableDifference of(ReplayedTable table) {
        String content = String.join(", ", compared(table));
        List<String> counts =
                sql.rows(
                                """
                                SELECT
                                  countIf(live = 1 AND replay = 1 AND live_hash = replay_hash),
                                  countIf(replay = 0), countIf(live = 0),
                                  countIf(live = 1 AND replay = 1 AND live_hash != replay_hash)
                                FROM (
                                  SELECT max(is_live) AS live, max(1 - is_live) AS replay,
                                    sumIf(hash, is_live) AS live_hash,
                                    sumIf(hash, NOT is_live) AS replay_hash
                                  FROM (%s UNION ALL %s)
                                  GROUP BY %s)
                                """
                                        .formatted(
                                                side(table, live, true, content),
                                                side(table, shadow, false, content),
                                                table.key()))
                        .get(0);
        return new TableDifference(
                table.tableName(),
                Long.parseLong(counts.get(0)),
                Long.parseLong(counts.get(1)),
                Long.parseLong(counts.get(2)),
                Long.parseLong(counts.get(3)),
                false);
    }

    private String side(ReplayedTable table, String database, boolean isLive, String content) {
        return "SELECT %s, %s AS is_live, cityHash64(toString(tuple(%s))) AS hash FROM %s.%s FINAL WHERE (%s) AND (%s)"
                .formatted(
                        table.key(),
                        isLive ? 1 : 0,
                        content,
                        database,
                        table.tableName(),
                        table.owned(range, live, shadow),
                        table.saysSomething());
    }

    private List<String> compared(ReplayedTable table) {
        return columns(table).stream()
                .filter(column -> table.compares(column, fromTopics))
                .map(column -> "`" + column + "`")
                .toList();
    }

    /** The columns of the live table; none when there is no such table. */
    private List<String> columns(ReplayedTable table) {
        return sql
                .rows(
                        "SELECT name FROM system.columns WHERE database = '%s' AND table = '%s' ORDER BY position"
                                .formatted(live, table.tableName()))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
