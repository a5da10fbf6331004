/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import java.util.List;

/** A database with empty copies of the live tables, which a replay fills. */
final class ShadowDatabase implements AutoCloseable {

    private static final String COMMENT = "Tables of a replay; ./runlight replay drops them";

    private final SqlClient sql;
    private final String name;
    private final boolean kept;

    private ShadowDatabase(SqlClient sql, String name, boolean kept) {
        this.sql = sql;
        this.name = name;
        this.kept = kept;
    }

    /**
     * Makes the database anew.
     *
     * @param kept whether it stays when this is closed
     */
    static ShadowDatabase create(SqlClient sql, String live, boolean kept) {
        String name = live + "_replay";
        requireOurs(sql, name);
        ShadowDatabase shadow = new ShadowDatabase(sql, name, kept);
        shadow.drop();
        sql.execute("CREATE DATABASE " + name + " COMMENT '" + COMMENT + "'");
        for (List<String> row :
                sql.rows(
                        "SELECT name FROM system.tables WHERE database = '%s' AND engine LIKE '%%MergeTree'"
                                .formatted(live))) {
            shadow.copy(live, row.get(0));
        }
        return shadow;
    }

    /** Nobody else's database is ever dropped. */
    private static void requireOurs(SqlClient sql, String name) {
        List<List<String>> comment =
                sql.rows("SELECT comment FROM system.databases WHERE name = '" + name + "'");
        if (!comment.isEmpty() && !COMMENT.equals(comment.get(0).get(0))) {
            throw new UserMistake(
                    "The database %s exists and is no replay's; rename it, a replay needs the name."
                            .formatted(name));
        }
    }

    String name() {
        return name;
    }

    /** An empty table like a live one, under its name. */
    private void copy(String live, String table) {
        sql.execute("CREATE TABLE %s.%s AS %s.%s".formatted(name, table, live, table));
    }

    /** An empty table like a live one for the rows of a partition; an earlier one is dropped. */
    String emptyPartition(String live, String table) {
        String place = name + ".next_" + table;
        dropPartition(table);
        sql.execute("CREATE TABLE %s AS %s.%s".formatted(place, live, table));
        return place;
    }

    void dropPartition(String table) {
        sql.execute("DROP TABLE IF EXISTS %s.next_%s SYNC".formatted(name, table));
    }

    private void drop() {
        sql.execute("DROP DATABASE IF EXISTS " + name + " SYNC");
    }

    @Override
    public void close() {
        if (!kept) {
            drop();
        }
    }
}
