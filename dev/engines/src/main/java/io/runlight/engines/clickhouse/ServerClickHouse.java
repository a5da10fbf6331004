/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.net.URI;
import java.util.Map;

/** A ClickHouse server that somebody else runs; closing it leaves it alone. */
record ServerClickHouse(URI url, String user, String password) implements ClickHouseEngine {

    /** Says that the server is there for tests, which erase it. */
    static final String FOR_TESTS = "runlight_tests";

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public String query(String sql, Map<String, String> urlParameters) {
        return HttpClickHouse.query(this, sql, urlParameters);
    }

    @Override
    public void insert(String statement, byte[] data) {
        HttpClickHouse.insert(this, statement, data);
    }

    /**
     * Empties a server that is there for tests: one that was empty when they first came, or on
     * which somebody has created the database {@value #FOR_TESTS}.
     *
     * @throws EngineUnavailableException when the server holds what may be somebody's
     */
    @Override
    public void reset() {
        if (!databases().contains(FOR_TESTS) && !isEmpty()) {
            throw new EngineUnavailableException(
                    "Tests and benchmarks erase the server that "
                            + ClickHouseEngines.URL_VARIABLE
                            + " names, and "
                            + url
                            + " holds data: name a server of their own, or create the database "
                            + FOR_TESTS
                            + " on it if nobody needs that data.");
        }
        query("CREATE DATABASE IF NOT EXISTS " + FOR_TESTS);
        for (String database : databases()) {
            if (!database.equals(FOR_TESTS)) {
                query("DROP DATABASE IF EXISTS `" + database + "` SYNC");
            }
        }
        emptyDefault();
    }

    private boolean isEmpty() {
        return databases().isEmpty()
                && query("SELECT count() FROM system.tables WHERE database = 'default'")
                        .equals("0");
    }

    @Override
    public String toString() {
        return "ClickHouse server at " + url;
    }

    @Override
    public void close() {}
}
