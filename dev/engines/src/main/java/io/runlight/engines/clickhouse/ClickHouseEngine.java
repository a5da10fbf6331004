/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A ClickHouse that answers over HTTP: the embedded engine or a real server. */
public interface ClickHouseEngine extends AutoCloseable {

    /** The address of the HTTP interface, for example {@code http://127.0.0.1:41234}. */
    URI url();

    String user();

    String password();

    /** Whether the engine is the embedded one, which {@link EmbeddedClickHouse} can kill. */
    boolean embedded();

    /** The address for the JDBC driver, without user and password. */
    default String jdbcUrl() {
        return "jdbc:clickhouse:" + url();
    }

    /**
     * Runs a statement and gives the result as text: tab-separated unless the statement names a
     * format, without the last line end.
     *
     * @throws ClickHouseException when ClickHouse answers an error
     */
    default String query(String sql) {
        return query(sql, Map.of());
    }

    /** Runs a statement with settings or {@code param_*} parameters. */
    String query(String sql, Map<String, String> urlParameters);

    /** The lines of a result; an empty result has none. */
    default List<String> rows(String sql) {
        String text = query(sql);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /** Inserts data, for example {@code insert("INSERT INTO t FORMAT JSONEachRow", bytes)}. */
    void insert(String statement, byte[] data);

    /** The databases that somebody made. */
    default List<String> databases() {
        return rows(
                """
                SELECT name FROM system.databases
                WHERE name NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA', 'default')
                ORDER BY name
                """);
    }

    /** Drops every database that is not the system's and empties {@code default}. */
    default void reset() {
        for (String database : databases()) {
            query("DROP DATABASE IF EXISTS `" + database + "` SYNC");
        }
        emptyDefault();
    }

    /** Drops the tables of the database {@code default}. */
    default void emptyDefault() {
        for (String table : rows("SELECT name FROM system.tables WHERE database = 'default'")) {
            query("DROP TABLE IF EXISTS default.`" + table + "` SYNC");
        }
    }

    @Override
    void close();
}
