/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.textbook.window;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import org.apache.flink.api.java.tuple.Tuple3;

/** A window that is over, with its key; a POJO. */
public final class WindowRow {

    private static final String COLUMNS =
            "interval_seconds, dimension, workspace_id, series, window_start, events, runs_started,"
                    + " runs_completed, runs_failed, runs_cancelled, steps_completed, steps_failed,"
                    + " steps_cancelled, step_retries, llm_calls, llm_errors, activities,"
                    + " input_tokens, output_tokens, cached_tokens, reasoning_tokens, cost_usd,"
                    + " credits, duration_p50, duration_p95, duration_p99, step_duration_p50,"
                    + " step_duration_p95, step_duration_p99, latency_p50, latency_p95, latency_p99,"
                    + " time_to_first_token_p50, time_to_first_token_p95, time_to_first_token_p99,"
                    + " distinct_users";

    public long intervalSeconds;
    public String dimension;
    public String workspaceId;
    public String series;
    public long startMillis;
    public Totals totals;

    Tuple3<String, String, String> key() {
        return Tuple3.of(workspaceId, dimension, series);
    }

    /** The insert whose parameters {@link #bind} sets. */
    public static String insert() {
        int count = COLUMNS.split(",").length;
        return "INSERT INTO windows (%s) VALUES (%s)"
                .formatted(COLUMNS, String.join(", ", Collections.nCopies(count, "?")));
    }

    public void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, intervalSeconds);
        insert.setString(2, dimension);
        insert.setString(3, workspaceId);
        insert.setString(4, series);
        insert.setTimestamp(5, new Timestamp(startMillis));
        TotalsParameters.set(insert, 6, totals);
    }
}
