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
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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

    void insert(List<SourcedEvent> events) throws Exception {
        for (EventKind kind : EventKind.values()) {
            Table<SourcedEvent> table = RawTables.of(kind);
            RowBinaryOutput rows = new RowBinaryOutput(1 << 16);
            events.stream()
                    .filter(event -> event.event().kind() == kind)
                    .forEach(event -> table.encode(event, rows));
            post(table, rows.toByteArray());
        }
    }

    private void post(Table<SourcedEvent> table, byte[] rows) throws Exception {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(","));
        String statement =
                "INSERT INTO raw_rows." + table.name() + " (" + columns + ") FORMAT RowBinary";
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        engine.url()
                                                                + "/?query="
                                                                + URLEncoder.encode(
                                                                        statement,
                                                                        StandardCharsets.UTF_8)))
                                        .header("X-ClickHouse-User", engine.user())
                                        .header("X-ClickHouse-Key", engine.password())
                                        .POST(BodyPublishers.ofByteArray(rows))
                                        .build(),
                                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }
}
