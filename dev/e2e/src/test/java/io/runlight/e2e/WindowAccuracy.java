/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

/** What a window estimates, against the exact value from the raw rows of its minute. */
enum WindowAccuracy {
    LATENCY_OF_MODELS(
            """
            SELECT workspace_id, concat(provider, '/', model) AS series,
              toStartOfMinute(event_time) AS minute, latency_ms AS value
            FROM runlight_data.llm_calls WHERE latency_ms IS NOT NULL
            """,
            "model",
            "latency"),
    DURATION_OF_PIPELINES(
            """
            SELECT workspace_id, pipeline AS series, toStartOfMinute(ended_at) AS minute,
              toFloat64(duration_ms) AS value
            FROM runlight_data.runs FINAL WHERE duration_ms IS NOT NULL AND status != 'zombie'
            """,
            "pipeline",
            "duration");

    private final String values;
    private final String dimension;
    private final String measure;

    WindowAccuracy(String values, String dimension, String measure) {
        this.values = values;
        this.dimension = dimension;
        this.measure = measure;
    }

    /**
     * Windows whose quantile is off by more than 1 %, of the value with the lower nearest rank, or
     * whose smallest or largest value is not the exact one (to the microsecond).
     */
    String violations() {
        String m = measure;
        return """
        WITH exact AS (
          SELECT workspace_id, series, minute, arraySort(groupArray(assumeNotNull(value))) AS sorted
          FROM (%s) GROUP BY workspace_id, series, minute)
        SELECT workspace_id, series, minute, sorted,
          w.`m.min`, w.`m.p50`, w.`m.p95`, w.`m.p99`, w.`m.max`
        FROM exact
        INNER JOIN (
          SELECT workspace_id, series, window_start, m.min, m.p50, m.p95, m.p99, m.max
          FROM runlight_data.series_windows FINAL
          ARRAY JOIN measures AS m
          WHERE interval_seconds = 60 AND dimension = '%3$s' AND m.name = '%2$s') AS w
          ON w.workspace_id = exact.workspace_id AND w.series = exact.series
            AND w.window_start = exact.minute
        WHERE abs(w.`m.p50` - sorted[toUInt64(1 + floor(0.5 * (length(sorted) - 1)))])
            > 0.0101 * sorted[toUInt64(1 + floor(0.5 * (length(sorted) - 1)))] + 0.001
          OR abs(w.`m.p95` - sorted[toUInt64(1 + floor(0.95 * (length(sorted) - 1)))])
            > 0.0101 * sorted[toUInt64(1 + floor(0.95 * (length(sorted) - 1)))] + 0.001
          OR abs(w.`m.p99` - sorted[toUInt64(1 + floor(0.99 * (length(sorted) - 1)))])
            > 0.0101 * sorted[toUInt64(1 + floor(0.99 * (length(sorted) - 1)))] + 0.001
          OR abs(w.`m.min` - sorted[1]) > 0.001
          OR abs(w.`m.max` - sorted[-1]) > 0.001
        LIMIT 20
        """
                .formatted(values, m, dimension);
    }
}
