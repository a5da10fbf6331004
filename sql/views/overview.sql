-- question: How is each workspace doing over the last hour, day and month?
-- grain: one row per workspace and period
-- column workspace_id: the tenant
-- column period: 1h, 6h, 24h, 7d or 30d before now, or all
-- column total: runs that ended in the period, and those that run now
-- column successful: runs that completed
-- column failed: runs that failed
-- column cancelled: runs that were cancelled
-- column zombie: runs that went silent
-- column running: runs that run now, whatever the period
-- column success_rate: successful runs / ended runs, NULL when none ended
-- column mean_duration_ms: mean duration of ended runs
-- column p95_duration_ms: 95th percentile of the durations of ended runs, NULL below 10 values
-- column llm_calls: requests to model providers
-- column llm_errors: requests that failed
-- column input_tokens: tokens of prompts
-- column output_tokens: tokens of answers
-- column cost_usd: price of model calls in US dollars
WITH nearest <= span.2 AS within
SELECT
  workspace_id,
  span.1 AS period,
  successful + failed + cancelled + zombie + running AS total,
  sumIf(runs_completed, within) AS successful,
  sumIf(runs_failed, within) AS failed,
  sumIf(runs_cancelled, within) AS cancelled,
  sumIf(runs_zombie, within) AS zombie,
  sum(open_runs) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  sumIf(duration_sum, within) / nullIf(sumIf(duration_count, within), 0) AS mean_duration_ms,
  if(
    sumIf(duration_count, within) >= 10,
    dd_quantile(sumMapIf(buckets.1, buckets.2, within).1, sumMapIf(buckets.1, buckets.2, within).2, 0.95),
    NULL
  ) AS p95_duration_ms,
  sumIf(w.llm_calls, within) AS llm_calls,
  sumIf(w.llm_errors, within) AS llm_errors,
  sumIf(w.input_tokens, within) AS input_tokens,
  sumIf(w.output_tokens, within) AS output_tokens,
  sumIf(w.cost_usd, within) AS cost_usd
FROM
(
  -- A few rows per workspace, by the shortest period that holds the minute: what follows is cheap.
  WITH toUnixTimestamp(now()) - toUnixTimestamp(m.window_start) AS age
  SELECT
    workspace_id,
    multiIf(age <= 3600, 1, age <= 21600, 2, age <= 86400, 3, age <= 604800, 4, age <= 2592000, 5, 6) AS nearest,
    sum(m.runs_completed) AS runs_completed,
    sum(m.runs_failed) AS runs_failed,
    sum(m.runs_cancelled) AS runs_cancelled,
    sum(m.runs_zombie) AS runs_zombie,
    0 AS open_runs,
    sum(m.duration_sum) AS duration_sum,
    sum(m.duration_count) AS duration_count,
    sumMap(m.duration_index, m.duration_counts) AS buckets,
    sum(m.llm_calls) AS llm_calls,
    sum(m.llm_errors) AS llm_errors,
    sum(m.input_tokens) AS input_tokens,
    sum(m.output_tokens) AS output_tokens,
    sum(m.cost_usd) AS cost_usd
  FROM runlight_data.windows AS m FINAL
  WHERE m.dimension = 'workspace' AND m.interval_seconds = 60
  GROUP BY workspace_id, nearest
  UNION ALL
  SELECT
    workspace_id,
    1 AS nearest,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, ([], []),
    0, 0, 0, 0, 0
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id
) AS w
ARRAY JOIN [('1h', 1), ('6h', 2), ('24h', 3), ('7d', 4), ('30d', 5), ('all', 6)] AS span
GROUP BY workspace_id, period
