/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.time.Duration;

/** Databases, tables and settings that the tests of the sinks begin with. */
final class ClickHouseFixture {

    private ClickHouseFixture() {}

    static ConnectionSettings connection(ClickHouseEngine engine) {
        return ConnectionSettings.of(engine.url(), engine.user(), engine.password())
                .withRequestTimeout(Duration.ofSeconds(20));
    }

    static SinkSettings quickRetries() {
        return SinkSettings.defaults()
                .withRetries(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(30));
    }

    static void createTables(ClickHouseEngine engine, String... names) {
        engine.query("CREATE DATABASE IF NOT EXISTS runlight_data");
        for (String name : names) {
            engine.query(Item.ddl(name));
        }
    }

    static long number(ClickHouseEngine engine, String sql) {
        return Long.parseLong(engine.query(sql).strip());
    }
}
