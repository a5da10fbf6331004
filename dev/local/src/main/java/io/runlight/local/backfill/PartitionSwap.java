/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The replacement of live rows by those of a replay, one partition at a time and each at once for
 * its readers: the live rows outside the range and the replay's within it become a partition of a
 * table of their own, which then takes the place of the live one.
 *
 * <p>Rows that a job inserts between the copy and the replacement would be lost, so that none may
 * run; one that comes nevertheless is noticed before the replacement.
 */
final class PartitionSwap {

    private final SqlClient sql;
    private final String live;
    private final ShadowDatabase shadow;
    private final TimeRange range;
    private final boolean fromTopics;

    PartitionSwap(
            SqlClient sql,
            String live,
            ShadowDatabase shadow,
            TimeRange range,
            boolean fromTopics) {
        this.sql = sql;
        this.live = live;
        this.shadow = shadow;
        this.range = range;
        this.fromTopics = fromTopics;
    }

    /** Replaces what the replay owns of a table. */
    void replace(ReplayedTable table) {
        String owned = table.owned(range, live, shadow.name());
        for (String partition : partitions(table, owned)) {
            replace(table, partition, owned);
        }
        shadow.dropPartition(table.tableName());
    }

    private List<String> partitions(ReplayedTable table, String owned) {
        String select = "SELECT DISTINCT _partition_id AS id FROM %s.%s WHERE %s";
        return sql
                .rows(
                        "SELECT DISTINCT id FROM (%s UNION ALL %s) ORDER BY id"
                                .formatted(
                                        select.formatted(live, table.tableName(), owned),
                                        select.formatted(shadow.name(), table.tableName(), owned)))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private void replace(ReplayedTable table, String partition, String owned) {
        String name = table.tableName();
        String before = newestBlock(name, partition);
        String next = shadow.emptyPartition(live, name);
        copy(next, live + "." + name, partition, "NOT (" + owned + ")");
        if (table == ReplayedTable.RUNS && !fromTopics) {
            copyRuns(next, partition, owned);
        } else {
            copy(next, shadow.name() + "." + name, partition, owned);
        }
        boolean isEmpty = "0".equals(sql.rows("SELECT count() FROM " + next).get(0).get(0));
        if (!before.equals(newestBlock(name, partition))) {
            throw new UserMistake(
                    "A job wrote to %s while its partition %s was computed again; stop the job and replay again."
                            .formatted(name, partition));
        }
        shadow.requireSame();
        sql.execute(
                isEmpty
                        ? "ALTER TABLE %s.%s DROP PARTITION ID '%s'"
                                .formatted(live, name, partition)
                        : "ALTER TABLE %s.%s REPLACE PARTITION ID '%s' FROM %s"
                                .formatted(live, name, partition, next));
    }

    private void copy(String target, String source, String partition, String condition) {
        insert(
                target,
                "SELECT * FROM %s FINAL WHERE _partition_id = '%s' AND (%s)"
                        .formatted(source, partition, condition));
    }

    /** How often events came, which the raw tables do not know, stays as the live rows say it. */
    private void copyRuns(String target, String partition, String owned) {
        String columns =
                sql
                        .rows(
                                "SELECT name FROM system.columns WHERE database = '%s' AND table = 'runs' ORDER BY position"
                                        .formatted(live))
                        .stream()
                        .map(
                                row ->
                                        ("duplicates".equals(row.get(0)) ? "known." : "again.")
                                                + row.get(0))
                        .collect(Collectors.joining(", "));
        insert(
                target,
                """
                SELECT %s
                FROM (SELECT * FROM %s.runs FINAL WHERE _partition_id = '%s' AND (%s)) AS again
                LEFT JOIN (SELECT workspace_id, run_id, duplicates FROM %s.runs FINAL) AS known
                  USING (workspace_id, run_id)
                """
                        .formatted(columns, shadow.name(), partition, owned, live));
    }

    private void insert(String target, String select) {
        sql.execute(
                "INSERT INTO %s %s SETTINGS insert_deduplicate = 0, max_partitions_per_insert_block = 0"
                        .formatted(target, select));
    }

    /** Grows with every insert into the partition, and with nothing else. */
    private String newestBlock(String table, String partition) {
        return sql.rows(
                        "SELECT max(max_block_number) FROM system.parts WHERE database = '%s' AND table = '%s' AND partition_id = '%s' AND active"
                                .formatted(live, table, partition))
                .get(0)
                .get(0);
    }
}
