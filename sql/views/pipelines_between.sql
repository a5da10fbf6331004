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
-- column failure_rate: failed runs / ended runs, NULL when none ended
-- column retry_rate: ended runs that were not the first attempt / ended runs, NULL when none ended
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
-- column distinct_users: different users seen
-- column first_seen_at: start of the first window with an event
-- column last_seen_at: start of the last window with an event
SELECT
  workspace_id,
  pipeline,
  successful + failed + cancelled + zombie + running AS total,
  sum(p.successful) AS successful,
  sum(p.failed) AS failed,
  sum(p.cancelled) AS cancelled,
  sum(p.zombie) AS zombie,
  sum(p.running) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  failed / nullIf(successful + failed + cancelled + zombie, 0) AS failure_rate,
  sum(p.retries) / nullIf(successful + failed + cancelled + zombie, 0) AS retry_rate,
  max(p.mean_duration_ms) AS mean_duration_ms,
  max(p.p50_duration_ms) AS p50_duration_ms,
  max(p.p95_duration_ms) AS p95_duration_ms,
  max(p.p99_duration_ms) AS p99_duration_ms,
  sum(p.steps_completed) AS steps_completed,
  sum(p.steps_failed) AS steps_failed,
  sum(p.step_retries) AS step_retries,
  sum(p.llm_calls) AS llm_calls,
  sum(p.llm_errors) AS llm_errors,
  sum(p.input_tokens) AS input_tokens,
  sum(p.output_tokens) AS output_tokens,
  sum(p.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(successful + failed + cancelled + zombie, 0) AS cost_usd_per_run,
  max(p.distinct_users) AS distinct_users,
  min(p.first_seen_at) AS first_seen_at,
  max(p.last_seen_at) AS last_seen_at
FROM
(
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    sum(w.runs_completed) AS successful,
    sum(w.runs_failed) AS failed,
    sum(w.runs_cancelled) AS cancelled,
    sum(w.runs_zombie) AS zombie,
    0 AS running,
    sum(w.run_retries) AS retries,
    -- include: merged_mean measure=duration; as=mean_duration_ms
    -- include: merged_percentile measure=duration; q=0.5; as=p50_duration_ms
    -- include: merged_percentile measure=duration; q=0.95; as=p95_duration_ms
    -- include: merged_percentile measure=duration; q=0.99; as=p99_duration_ms
    sum(w.steps_completed) AS steps_completed,
    sum(w.steps_failed) AS steps_failed,
    sum(w.step_retries) AS step_retries,
    sum(w.llm_calls) AS llm_calls,
    sum(w.llm_errors) AS llm_errors,
    sum(w.input_tokens) AS input_tokens,
    sum(w.output_tokens) AS output_tokens,
    sum(w.cost_usd) AS cost_usd,
    -- include: merged_users
    min(w.window_start) AS first_seen_at,
    max(w.window_start) AS last_seen_at
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'pipeline' AND
    -- include: windows_of_span since=since; until=until
  GROUP BY workspace_id, series
  UNION ALL
  SELECT
    workspace_id,
    pipeline,
    0, 0, 0, 0,
    count() AS running,
    0,
    NULL, NULL, NULL, NULL,
    0, 0, 0, 0, 0, 0, 0, 0, 0,
    toStartOfMinute(max(last_event_at)) AS first_seen_at,
    toStartOfMinute(max(last_event_at)) AS last_seen_at
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id, pipeline
) AS p
GROUP BY workspace_id, pipeline
