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
WITH toUnixTimestamp(window_start) + span.2 >= toUnixTimestamp(now()) AS within
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
    dd_quantile(sumMapIf(duration_index, duration_counts, within).1, sumMapIf(duration_index, duration_counts, within).2, 0.95),
    NULL
  ) AS p95_duration_ms,
  sumIf(w.llm_calls, within) AS llm_calls,
  sumIf(w.llm_errors, within) AS llm_errors,
  sumIf(w.input_tokens, within) AS input_tokens,
  sumIf(w.output_tokens, within) AS output_tokens,
  sumIf(w.cost_usd, within) AS cost_usd
FROM
(
  SELECT
    workspace_id,
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
    llm_calls,
    llm_errors,
    input_tokens,
    output_tokens,
    cost_usd
  FROM runlight_data.windows FINAL
  WHERE dimension = 'workspace' AND interval_seconds = 60
  UNION ALL
  SELECT
    workspace_id,
    now() AS window_start,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, [], [],
    0, 0, 0, 0, 0
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id
) AS w
ARRAY JOIN [('1h', 3600), ('6h', 21600), ('24h', 86400), ('7d', 604800), ('30d', 2592000), ('all', 4294967295)] AS span
GROUP BY workspace_id, period
