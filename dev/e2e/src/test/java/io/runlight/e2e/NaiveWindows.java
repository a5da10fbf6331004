/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

/** The one-minute windows of a dimension, computed again from raw rows in the simplest way. */
enum NaiveWindows {
    WORKSPACE("workspace", "''", "1"),
    PIPELINE("pipeline", "pipeline", "pipeline != ''"),
    MODEL("model", "model", "model != ''");

    /** Every raw row and every ended run as what it adds to its minute. */
    private static final String FACTS =
            """
            SELECT workspace_id, pipeline, '' AS model, event_time AS at,
              map('events', 1)::Map(String, Int64) AS adds
            FROM runlight_data.pipeline_run_events
            UNION ALL
            SELECT workspace_id, pipeline, '', event_time,
              map('events', 1,
                'steps_completed', status = 'completed',
                'steps_failed', status = 'failed',
                'steps_cancelled', status = 'cancelled',
                'step_retries', attempt > 1 AND status IN ('completed', 'failed', 'cancelled'),
                'step_duration_count',
                  duration_ms IS NOT NULL AND status IN ('completed', 'failed', 'cancelled'),
                'step_duration_sum',
                  if(status IN ('completed', 'failed', 'cancelled'), ifNull(duration_ms, 0), 0)
              )::Map(String, Int64)
            FROM runlight_data.step_events
            UNION ALL
            SELECT workspace_id, ifNull(pipeline, ''), concat(provider, '/', model), event_time,
              map('events', 1,
                'llm_calls', 1,
                'llm_errors', ifNull(error_type, '') != '',
                'input_tokens', ifNull(input_tokens, 0),
                'output_tokens', ifNull(output_tokens, 0),
                'cached_tokens', ifNull(cached_tokens, 0),
                'reasoning_tokens', ifNull(reasoning_tokens, 0),
                'cost_nanos', toInt64(ifNull(cost_usd, 0) * 1000000000),
                'latency_count', latency_ms IS NOT NULL,
                'time_to_first_token_count', time_to_first_token_ms IS NOT NULL
              )::Map(String, Int64)
            FROM runlight_data.llm_calls
            UNION ALL
            SELECT workspace_id, ifNull(pipeline, ''), '', event_time,
              map('events', 1,
                'activities', 1,
                'credit_micros', toInt64(ifNull(credits, 0) * 1000000)
              )::Map(String, Int64)
            FROM runlight_data.activities
            UNION ALL
            SELECT workspace_id, ifNull(pipeline, ''), '', event_time,
              map('events', 1)::Map(String, Int64)
            FROM runlight_data.metric_samples
            UNION ALL
            SELECT workspace_id, any(pipeline), '', min(event_time),
              map('runs_started', 1)::Map(String, Int64)
            FROM runlight_data.pipeline_run_events
            WHERE status = 'started'
            GROUP BY workspace_id, run_id
            UNION ALL
            SELECT workspace_id, pipeline, '', ended_at,
              map('runs_completed', status = 'completed',
                'runs_failed', status = 'failed',
                'runs_cancelled', status = 'cancelled',
                'runs_zombie', status = 'zombie',
                'duration_count', status != 'zombie' AND duration_ms IS NOT NULL,
                'duration_sum', if(status != 'zombie', ifNull(duration_ms, 0), 0)
              )::Map(String, Int64)
            FROM runlight_data.runs FINAL
            """;

    private final String dimension;
    private final String series;
    private final String condition;

    NaiveWindows(String dimension, String series, String condition) {
        this.dimension = dimension;
        this.series = series;
        this.condition = condition;
    }

    /** Rows of the windows that the recomputation has not, and the other way round. */
    String differences() {
        return """
        WITH expected AS (%s), actual AS (%s)
        SELECT 'missing', * FROM (SELECT * FROM expected EXCEPT SELECT * FROM actual)
        UNION ALL
        SELECT 'wrong', * FROM (SELECT * FROM actual EXCEPT SELECT * FROM expected)
        ORDER BY 2, 3, 4, 1
        LIMIT 20
        """
                .formatted(expected(), actual());
    }

    /** How many rows the windows have. */
    String rows() {
        return "SELECT count() FROM (" + actual() + ")";
    }

    private String expected() {
        return """
        SELECT toString(workspace_id) AS workspace, toString(%s) AS name,
          toDateTime(toStartOfMinute(at), 'UTC') AS minute,
          toString(mapSort(mapFilter((k, v) -> v != 0, sumMap(adds)))) AS sums
        FROM (%s) WHERE %s
        GROUP BY workspace, name, minute
        """
                .formatted(series, FACTS, condition);
    }

    private String actual() {
        return """
        SELECT toString(workspace_id) AS workspace, toString(series) AS name, window_start AS minute,
          toString(mapSort(mapFilter((k, v) -> v != 0, map(
            'events', events,
            'runs_started', runs_started,
            'runs_completed', runs_completed,
            'runs_failed', runs_failed,
            'runs_cancelled', runs_cancelled,
            'runs_zombie', runs_zombie,
            'steps_completed', steps_completed,
            'steps_failed', steps_failed,
            'steps_cancelled', steps_cancelled,
            'step_retries', step_retries,
            'llm_calls', llm_calls,
            'llm_errors', llm_errors,
            'activities', activities,
            'input_tokens', input_tokens,
            'output_tokens', output_tokens,
            'cached_tokens', cached_tokens,
            'reasoning_tokens', reasoning_tokens,
            'cost_nanos', toInt64(cost_usd * 1000000000),
            'credit_micros', toInt64(credits * 1000000),
            'duration_count',
              ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0),
            'duration_sum',
              toInt64(ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0)),
            'step_duration_count',
              ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0),
            'step_duration_sum',
              toInt64(ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0)),
            'latency_count',
              ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0),
            'time_to_first_token_count',
              ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0)
          )::Map(String, Int64)))) AS sums
        FROM runlight_data.series_windows AS w FINAL
        WHERE interval_seconds = 60 AND dimension = '%s'
        """
                .formatted(dimension);
    }
}
