-- question: What kinds of errors are there, and how frequent are they in a span of time?
-- grain: one row per workspace and category
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column error_category: for example timeout, rate_limit or validation
-- column errors: failed runs, step attempts and requests, and error events
-- column share: errors of the category / all errors of the workspace
-- column runs_failed: runs that failed
-- column steps_failed: step attempts that failed
-- column llm_errors: requests that failed
-- column distinct_users: different users seen
-- column distinct_runs: different runs seen
-- column first_seen_at: start of the first window with an error
-- column last_seen_at: start of the last window with an error
SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.error_category)) AS error_category,
  sum(w.errors) AS errors,
  errors / sum(sum(w.errors)) OVER (PARTITION BY workspace_id) AS share,
  sum(w.runs_failed) AS runs_failed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.llm_errors) AS llm_errors,
  -- include: merged_users
  -- include: merged_runs as=distinct_runs
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'error_category' AND
  -- include: windows_of_span since=since; until=until
WHERE w.errors > 0
GROUP BY workspace_id, series
