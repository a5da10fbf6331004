/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.JdbcStatementBuilder;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/** Flink's JDBC sink on ClickHouse's driver: at least once, flushed by size, age and checkpoint. */
final class TextbookSinks {

    private static final String DRIVER = "com.clickhouse.jdbc.Driver";
    private static final int BATCH_ROWS = 10_000;
    private static final long BATCH_MILLIS = 1_000;
    private static final int RETRIES = 3;

    private final JdbcConnectionOptions connection;

    TextbookSinks(ClickHouseEngine clickHouse, String database) {
        connection =
                new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                        .withUrl(clickHouse.jdbcUrl() + "/" + database)
                        .withDriverName(DRIVER)
                        .withUsername(clickHouse.user())
                        .withPassword(clickHouse.password())
                        .build();
    }

    <T> Sink<T> into(String insert, JdbcStatementBuilder<T> parameters) {
        return JdbcSink.<T>builder()
                .withQueryStatement(insert, parameters)
                .withExecutionOptions(
                        JdbcExecutionOptions.builder()
                                .withBatchSize(BATCH_ROWS)
                                .withBatchIntervalMs(BATCH_MILLIS)
                                .withMaxRetries(RETRIES)
                                .build())
                .buildAtLeastOnce(connection);
    }
}
