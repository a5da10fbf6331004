/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.flink.clickhouse.SinkSettings;
import java.net.URI;
import java.time.Duration;

/** Turns options into what the ClickHouse sinks take. */
public final class ClickHouseConfiguration {

    private ClickHouseConfiguration() {}

    /** Where ClickHouse is, by the options {@code clickhouse.*}. */
    public static ConnectionSettings connection(JobConfiguration configuration) {
        try {
            return new ConnectionSettings(
                    URI.create(configuration.get(RunlightOptions.CLICKHOUSE_URL)),
                    configuration.get(RunlightOptions.CLICKHOUSE_USER),
                    configuration.get(RunlightOptions.CLICKHOUSE_PASSWORD),
                    configuration.get(RunlightOptions.CLICKHOUSE_DATABASE),
                    configuration.get(RunlightOptions.CLICKHOUSE_CLUSTER),
                    configuration.get(RunlightOptions.CLICKHOUSE_CONNECT_TIMEOUT),
                    configuration.get(RunlightOptions.CLICKHOUSE_REQUEST_TIMEOUT));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The options clickhouse.* do not lead to a server: " + e.getMessage(), e);
        }
    }

    /** Sizes, ages and retries, by the options {@code sink.*}. */
    public static SinkSettings sink(JobConfiguration configuration) {
        int chunkRows = configuration.get(RunlightOptions.SINK_CHUNK_ROWS);
        Duration first = configuration.get(RunlightOptions.SINK_RETRY_INITIAL_BACKOFF);
        try {
            return new SinkSettings(
                    chunkRows,
                    Math.toIntExact(configuration.get(RunlightOptions.SINK_CHUNK_BYTES).getBytes()),
                    Math.max(chunkRows, configuration.get(RunlightOptions.SINK_INSERT_ROWS)),
                    configuration.get(RunlightOptions.SINK_MAX_PENDING_BYTES).getBytes(),
                    configuration.get(RunlightOptions.SINK_INSERTS_IN_FLIGHT),
                    configuration.get(RunlightOptions.SINK_FLUSH_INTERVAL),
                    first,
                    configuration.get(RunlightOptions.SINK_RETRY_MAX_BACKOFF),
                    configuration.get(RunlightOptions.SINK_RETRY_LIMIT));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ConfigurationException(
                    "The options sink.* do not fit together: " + e.getMessage(), e);
        }
    }
}
