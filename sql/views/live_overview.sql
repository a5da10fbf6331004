-- question: What runs now in each pipeline, since when, and what has it cost so far?
-- grain: one row per workspace and pipeline that has an open run
-- column workspace_id: the tenant
-- column pipeline: the pipeline that runs
-- column open_runs: runs that have not ended
-- column oldest_started_at: start, or first event, of the one that runs longest
-- column last_event_at: event time of the last event of any of them
-- column overdue_runs: those whose expected end is over
-- column next_expected_end_at: the first expected end that is not over, NULL when there is none
-- column mean_progress: mean of the progress that is known, 0 to 0.99, NULL when none is
-- column steps_failed: step attempts that failed
-- column llm_calls: requests to model providers so far
-- column input_tokens: tokens of prompts so far
-- column output_tokens: tokens of answers so far
-- column cost_usd: price of the model calls so far in US dollars
SELECT
  workspace_id,
  pipeline,
  count() AS open_runs,
  min(coalesce(r.started_at, r.first_event_at)) AS oldest_started_at,
  max(r.last_event_at) AS last_event_at,
  countIf(r.expected_end_at < now64(3)) AS overdue_runs,
  minIf(r.expected_end_at, r.expected_end_at >= now64(3)) AS next_expected_end_at,
  avg(r.progress) AS mean_progress,
  sum(r.steps_failed) AS steps_failed,
  sum(r.llm_calls) AS llm_calls,
  sum(r.input_tokens) AS input_tokens,
  sum(r.output_tokens) AS output_tokens,
  sum(r.cost_usd) AS cost_usd
FROM runlight_data.live_runs AS r FINAL
WHERE r.open = 1
GROUP BY workspace_id, pipeline
