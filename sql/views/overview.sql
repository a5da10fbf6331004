-- question: How is each workspace doing over the last hour, day and month?
-- grain: one row per workspace and period
-- column workspace_id: the tenant
-- column period: 1h, 6h, 24h, 7d or 30d before now, or all
-- column total: runs that ended, and those that run now
-- column successful: runs that completed
-- column failed: runs that failed
-- column cancelled: runs that were cancelled
-- column zombie: runs that went silent
-- column running: runs that run now, whatever the period
-- column success_rate: successful runs / ended runs, NULL when none ended
-- column failure_rate: failed runs / ended runs, NULL when none ended
-- column mean_duration_ms: mean duration of ended runs
-- column p95_duration_ms: 95th percentile of the durations of ended runs, NULL below 10 values
-- column llm_calls: requests to model providers
-- column llm_errors: requests that failed
-- column input_tokens: tokens of prompts
-- column output_tokens: tokens of answers
-- column cost_usd: price of model calls in US dollars
-- column distinct_users: different users seen
WITH nearest <= span.2 AND (nearest = 6) = (span.2 = 6) AS within
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
  failed / nullIf(successful + failed + cancelled + zombie, 0) AS failure_rate,
  sumIf(duration_sum, within) / nullIf(sumIf(duration_count, within), 0) AS mean_duration_ms,
  if(
    sumIf(duration_count, within) >= 10,
    dd_quantile(sumMapIf(buckets.1, buckets.2, within).1, sumMapIf(buckets.1, buckets.2, within).2, 0.95),
    NULL
  ) AS p95_duration_ms,
  sumIf(p.llm_calls, within) AS llm_calls,
  sumIf(p.llm_errors, within) AS llm_errors,
  sumIf(p.input_tokens, within) AS input_tokens,
  sumIf(p.output_tokens, within) AS output_tokens,
  sumIf(p.cost_usd, within) AS cost_usd,
  hll_count(maxMapIf(users.1, users.2, within).1, maxMapIf(users.1, users.2, within).2) AS distinct_users
FROM
(
  -- A few rows per workspace, by the shortest period that holds the minute: what follows is cheap.
  -- Of the windows that lie in one period the longest counts; all time is the sum of the days.
  WITH
    (time -> multiIf(
      toUnixTimestamp(now()) <= time + 3600, 1,
      toUnixTimestamp(now()) <= time + 21600, 2,
      toUnixTimestamp(now()) <= time + 86400, 3,
      toUnixTimestamp(now()) <= time + 604800, 4,
      toUnixTimestamp(now()) <= time + 2592000, 5,
      0
    )) AS period_of,
    toUnixTimestamp(w.window_start) AS start,
    transform(w.interval_seconds, [60, 300, 900], [300, 900, 3600], 3600) AS longer,
    start - start % longer AS longer_start
  SELECT
    w.workspace_id AS workspace_id,
    if(w.interval_seconds = 86400, 6, period_of(start)) AS nearest,
    sum(w.runs_completed) AS runs_completed,
    sum(w.runs_failed) AS runs_failed,
    sum(w.runs_cancelled) AS runs_cancelled,
    sum(w.runs_zombie) AS runs_zombie,
    0 AS open_runs,
    ifNull(sum(measure(w.measures.name, w.measures.sum, 'duration')), 0) AS duration_sum,
    ifNull(sum(measure(w.measures.name, w.measures.count, 'duration')), 0) AS duration_count,
    sumMap(
      measure_array(w.measures.name, w.measures.index, 'duration'),
      measure_array(w.measures.name, w.measures.counts, 'duration')
    ) AS buckets,
    sum(w.llm_calls) AS llm_calls,
    sum(w.llm_errors) AS llm_errors,
    sum(w.input_tokens) AS input_tokens,
    sum(w.output_tokens) AS output_tokens,
    sum(w.cost_usd) AS cost_usd,
    maxMap(w.user_index, w.user_rank) AS users
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'workspace'
    AND (
      w.interval_seconds = 86400
      OR w.window_start >= now() - 2592000
        AND period_of(start) = period_of(start + w.interval_seconds - 60)
        AND NOT (w.interval_seconds < 3600 AND period_of(longer_start) = period_of(longer_start + longer - 60))
    )
  GROUP BY workspace_id, nearest
  UNION ALL
  SELECT
    workspace_id,
    1 AS nearest,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, ([], []),
    0, 0, 0, 0, 0, ([], [])
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id
) AS p
ARRAY JOIN [('1h', 1), ('6h', 2), ('24h', 3), ('7d', 4), ('30d', 5), ('all', 6)] AS span
GROUP BY workspace_id, period
