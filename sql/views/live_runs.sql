-- question: Which runs are running now, and how far are they?
-- grain: one row per run that has not ended
-- column workspace_id: the tenant
-- column run_id: the run, unique in the workspace
-- column pipeline: the pipeline that runs
-- column environment: for example production, empty when not said
-- column started_at: start, NULL when no start event came
-- column scheduled_at: when it was due, NULL when not said
-- column queue_ms: from the time it was due to its start
-- column parent_run_id: the run that started this one
-- column attempt: 1 for the first try
-- column external_id: its name in the system that runs it
-- column user_id: who started it
-- column steps_completed: step attempts that completed
-- column steps_failed: step attempts that failed
-- column steps_cancelled: step attempts that were cancelled
-- column step_retries: step attempts after the first
-- column llm_calls: requests to model providers
-- column llm_errors: requests that failed
-- column input_tokens: tokens of prompts, cached ones included
-- column output_tokens: tokens of answers, reasoning included
-- column cached_tokens: input tokens read from a cache
-- column reasoning_tokens: output tokens spent on reasoning
-- column cost_usd: price of its model calls in US dollars
-- column peak_memory_bytes: largest memory seen
-- column peak_cpu: largest CPU seen, in cores
-- column peak_gpu: largest share of a GPU seen, 0 to 1
-- column events: distinct events of the run
-- column duplicates: events that came again and were dropped
-- column plan_step_count: steps that the plan announced
-- column configuration_hash: hash of the configuration of the run
-- column first_event_at: event time of its first event
-- column last_event_at: event time of its last event
-- column revision: grows with each correction of the row
-- column progress: completed steps of those planned, or of those that earlier runs completed; 0 to 0.99, NULL without either
-- column current_steps: steps that are running
-- column running_ms: from its start, or first event, to its last event
-- column expected_duration_ms: how long it takes if it is like the earlier runs that took longer than it has by now, NULL with fewer than 3 runs
-- column expected_end_at: when it ends then
-- column expected_from: what the expectation comes from: history, or empty
-- column overdue: 1 when its expected end is over
SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  started_at,
  scheduled_at,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  peak_memory_bytes,
  peak_cpu,
  peak_gpu,
  events,
  duplicates,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision,
  progress,
  current_steps,
  dateDiff('millisecond', coalesce(started_at, first_event_at), last_event_at) AS running_ms,
  expected_duration_ms,
  expected_end_at,
  expected_from,
  ifNull(expected_end_at < now64(3), 0) AS overdue
FROM runlight_data.live_runs FINAL
WHERE open = 1
