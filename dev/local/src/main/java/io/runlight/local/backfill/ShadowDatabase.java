/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import java.util.List;

/** A database with empty copies of the live tables, which a replay fills. */
final class ShadowDatabase implements AutoCloseable {

    private static final String COMMENT = "Tables of a run over the past; it drops them at its end";

    private final SqlClient sql;
    private final String name;
    private final String identity;
    private final boolean kept;

    private ShadowDatabase(SqlClient sql, String name, String identity, boolean kept) {
        this.sql = sql;
        this.name = name;
        this.identity = identity;
        this.kept = kept;
    }

    /**
     * Makes the database. That it can be made once only keeps two runs out of each other's tables.
     *
     * @param purpose what distinguishes its name from that of the live database
     * @param kept whether it stays when this is closed
     */
    static ShadowDatabase create(SqlClient sql, String live, String purpose, boolean kept) {
        String name = live + "_" + purpose;
        try {
            sql.execute("CREATE DATABASE " + name + " COMMENT '" + COMMENT + "'");
        } catch (SqlException e) {
            throw e.getMessage().contains("DATABASE_ALREADY_EXISTS") ? taken(name, e) : e;
        }
        ShadowDatabase shadow = new ShadowDatabase(sql, name, identity(sql, name), kept);
        try {
            shadow.copyAll(live);
        } catch (SqlException e) {
            shadow.drop();
            throw e;
        }
        return shadow;
    }

    private static UserMistake taken(String name, SqlException cause) {
        return new UserMistake(
                "The database %s exists: another run over the past uses it, or one was interrupted or kept its tables; when none runs, 'DROP DATABASE %s SYNC' makes room."
                        .formatted(name, name),
                cause);
    }

    private static String identity(SqlClient sql, String name) {
        return sql.rows("SELECT uuid FROM system.databases WHERE name = '" + name + "'").stream()
                .map(row -> row.get(0))
                .findFirst()
                .orElse("");
    }

    /** Refuses to go on when somebody has dropped the database, or made another in its place. */
    void requireSame() {
        if (!isSame()) {
            throw new UserMistake(
                    "The database %s is no longer the one of this run, and nothing more was replaced; run it again, and leave that database alone meanwhile."
                            .formatted(name));
        }
    }

    private boolean isSame() {
        return !identity.isEmpty() && identity.equals(identity(sql, name));
    }

    String name() {
        return name;
    }

    private void copyAll(String live) {
        for (List<String> row :
                sql.rows(
                        "SELECT name FROM system.tables WHERE database = '%s' AND engine LIKE '%%MergeTree'"
                                .formatted(live))) {
            copy(live, row.get(0));
        }
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
        if (isSame()) {
            sql.execute("DROP DATABASE IF EXISTS " + name + " SYNC");
        }
    }

    @Override
    public void close() {
        if (!kept) {
            drop();
        }
    }
}
