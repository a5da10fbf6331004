/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook;

import io.runlight.benchmarks.peers.RawTables;
import io.runlight.engines.clickhouse.ClickHouseEngine;

/** The tables of the textbook job: raw tables as ours, and one of windows. */
final class TextbookTables {

    private static final String WINDOWS =
            """
            CREATE TABLE %s.windows
            (
              interval_seconds UInt32,
              dimension LowCardinality(String),
              workspace_id LowCardinality(String),
              series String,
              window_start DateTime('UTC'),
              events UInt64, runs_started UInt64, runs_completed UInt64, runs_failed UInt64,
              runs_cancelled UInt64, steps_completed UInt64, steps_failed UInt64,
              steps_cancelled UInt64, step_retries UInt64, llm_calls UInt64, llm_errors UInt64,
              activities UInt64, input_tokens UInt64, output_tokens UInt64, cached_tokens UInt64,
              reasoning_tokens UInt64, cost_usd Float64, credits Float64,
              duration_p50 Float64, duration_p95 Float64, duration_p99 Float64,
              step_duration_p50 Float64, step_duration_p95 Float64, step_duration_p99 Float64,
              latency_p50 Float64, latency_p95 Float64, latency_p99 Float64,
              time_to_first_token_p50 Float64, time_to_first_token_p95 Float64,
              time_to_first_token_p99 Float64,
              distinct_users UInt64
            )
            ENGINE = ReplacingMergeTree
            PARTITION BY (interval_seconds, toYYYYMM(window_start))
            ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
            """;

    private TextbookTables() {}

    /** Makes them anew. */
    static void create(ClickHouseEngine clickHouse, String database) {
        clickHouse.query("DROP DATABASE IF EXISTS " + database + " SYNC");
        clickHouse.query("CREATE DATABASE " + database);
        RawTables.copyInto(clickHouse, database);
        clickHouse.query(WINDOWS.formatted(database));
    }
}
