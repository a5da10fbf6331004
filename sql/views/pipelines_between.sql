-- question: How did each pipeline do in a span of time?
-- grain: one row per workspace and pipeline
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column total: runs that ended, and those that run now
-- column successful: runs that completed
-- column failed: runs that failed
-- column cancelled: runs that were cancelled
-- column zombie: runs that went silent
-- column running: runs that run now
-- column success_rate: successful runs / ended runs, NULL when none ended
-- column mean_duration_ms: mean duration of ended runs
-- column p50_duration_ms: 50th percentile of the durations of ended runs, NULL below 10 values
-- column p95_duration_ms: 95th percentile, NULL below 10 values
-- column p99_duration_ms: 99th percentile, NULL below 10 values
-- column steps_completed: step attempts that completed
-- column steps_failed: step attempts that failed
-- column step_retries: step attempts after the first
-- column llm_calls: requests to model providers
-- column llm_errors: requests that failed
-- column input_tokens: tokens of prompts
-- column output_tokens: tokens of answers
-- column cost_usd: price of model calls in US dollars
-- column cost_usd_per_run: price of model calls / ended runs, NULL when none ended
-- column first_seen_at: first minute with an event
-- column last_seen_at: last minute with an event
SELECT
  workspace_id,
  pipeline,
  successful + failed + cancelled + zombie + running AS total,
  sum(runs_completed) AS successful,
  sum(runs_failed) AS failed,
  sum(runs_cancelled) AS cancelled,
  sum(runs_zombie) AS zombie,
  sum(open_runs) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  sum(duration_sum) / nullIf(sum(duration_count), 0) AS mean_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.5), NULL) AS p50_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.95), NULL) AS p95_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.99), NULL) AS p99_duration_ms,
  sum(w.steps_completed) AS steps_completed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.step_retries) AS step_retries,
  sum(w.llm_calls) AS llm_calls,
  sum(w.llm_errors) AS llm_errors,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(successful + failed + cancelled + zombie, 0) AS cost_usd_per_run,
  min(window_start) AS first_seen_at,
  max(window_start) AS last_seen_at
FROM
(
  SELECT
    workspace_id,
    series AS pipeline,
    window_start,
    runs_completed,
    runs_failed,
    runs_cancelled,
    runs_zombie,
    0 AS open_runs,
    duration_sum,
    duration_count,
    duration_index,
    duration_counts,
    steps_completed,
    steps_failed,
    step_retries,
    llm_calls,
    llm_errors,
    input_tokens,
    output_tokens,
    cost_usd
  FROM runlight_data.windows FINAL
  WHERE dimension = 'pipeline' AND interval_seconds = 60
    AND window_start >= {since:DateTime('UTC')} AND window_start < {until:DateTime('UTC')}
  UNION ALL
  SELECT
    workspace_id,
    pipeline,
    toStartOfMinute(max(last_event_at)) AS window_start,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, [], [],
    0, 0, 0, 0, 0, 0, 0, 0
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id, pipeline
) AS w
GROUP BY workspace_id, pipeline
