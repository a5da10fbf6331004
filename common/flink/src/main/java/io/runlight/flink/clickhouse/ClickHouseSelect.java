/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** A connection to ClickHouse for queries whose rows are read as they come. */
public final class ClickHouseSelect {

    private final ClickHouseClient client;

    /** Queries go to this server; tables without a database are those of its database. */
    public ClickHouseSelect(ConnectionSettings connection) {
        this.client = new ClickHouseClient(connection);
    }

    /**
     * Runs a query. The server sends the first row when it has the last one, so that an error in
     * between cannot pass for the end.
     *
     * @param what names the rows in an error
     * @param query without a format
     */
    public RowBinaryInput rows(String what, String query) throws IOException {
        try {
            InputStream rows = client.select(what, query + " FORMAT RowBinary");
            return new RowBinaryInput(rows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking ClickHouse for " + what, e);
        }
    }

    /** The table with its database, ready for SQL text. */
    public String qualified(String table) {
        return client.qualified(table);
    }

    /** Columns as a list, ready for SQL text. */
    public static String columns(Collection<String> names) {
        return Identifiers.list(names);
    }
}
