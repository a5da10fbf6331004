/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.net.URI;
import java.util.Map;

/** A ClickHouse server that somebody else runs; closing it leaves it alone. */
record ServerClickHouse(URI url, String user, String password) implements ClickHouseEngine {

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

    @Override
    public String toString() {
        return "ClickHouse server at " + url;
    }

    @Override
    public void close() {}
}
