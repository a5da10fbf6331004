-- question: How is each pipeline doing, over all time?
-- grain: one row per workspace and pipeline
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
  total,
  successful,
  failed,
  cancelled,
  zombie,
  running,
  success_rate,
  mean_duration_ms,
  p50_duration_ms,
  p95_duration_ms,
  p99_duration_ms,
  steps_completed,
  steps_failed,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cost_usd,
  cost_usd_per_run,
  first_seen_at,
  last_seen_at
FROM runlight.pipelines_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
