/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.flink.clickhouse.Column;
import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.flink.clickhouse.RowBinaryOutput;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.landing.RawTables;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.util.List;
import java.util.stream.Collectors;

/** Raw tables with the events of a test, written as the sink encodes them. */
final class RawTablesFixture {

    private final ClickHouseEngine engine;
    private final ConnectionSettings connection;

    /** Empty tables; without partitions, because random events spread over thousands of months. */
    RawTablesFixture(ClickHouseEngine engine) {
        this.engine = engine;
        this.connection =
                ConnectionSettings.of(engine.url(), engine.user(), engine.password())
                        .withDatabase("raw_rows");
        Migrator.migrate(engine.url(), engine.user(), engine.password(), Rendering.singleNode());
        engine.query("DROP DATABASE IF EXISTS raw_rows SYNC");
        engine.query("CREATE DATABASE raw_rows");
        for (EventKind kind : EventKind.values()) {
            String table = RawTables.of(kind).name();
            engine.query(
                    "CREATE TABLE raw_rows.%s AS runlight_data.%s ENGINE = MergeTree PARTITION BY tuple() ORDER BY event_id"
                            .formatted(table, table));
        }
    }

    ConnectionSettings connection() {
        return connection;
    }

    void insert(List<SourcedEvent> events) {
        for (EventKind kind : EventKind.values()) {
            Table<SourcedEvent> table = RawTables.of(kind);
            RowBinaryOutput rows = new RowBinaryOutput(1 << 16);
            events.stream()
                    .filter(event -> event.event().kind() == kind)
                    .forEach(event -> table.encode(event, rows));
            engine.insert(
                    "INSERT INTO raw_rows.%s (%s) FORMAT RowBinary"
                            .formatted(table.name(), columns(table)),
                    rows.toByteArray());
        }
    }

    private static String columns(Table<SourcedEvent> table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
