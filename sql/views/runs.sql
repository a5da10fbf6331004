-- question: Which runs are there, how did they end and what did they take?
-- grain: one row per run, ended or running
-- column workspace_id: the tenant
-- column run_id: the run, unique in the workspace
-- column pipeline: the pipeline that runs
-- column environment: for example production, empty when not said
-- column status: running, completed, failed, cancelled or zombie (went silent)
-- column started_at: start, NULL when no start event came
-- column ended_at: end, NULL while it runs
-- column scheduled_at: when it was due, NULL when not said
-- column duration_ms: from start to end
-- column queue_ms: from the time it was due to its start
-- column parent_run_id: the run that started this one
-- column attempt: 1 for the first try
-- column external_id: its name in the system that runs it
-- column user_id: who started it
-- column error_type: kind of the error that ended it
-- column error_message: text of the error that ended it
-- column failed_step: the step that made it fail
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
-- column contradictory_ends: end events that disagree with the one that counts
-- column plan_step_count: steps that the plan announced
-- column configuration_hash: hash of the configuration of the run
-- column first_event_at: event time of its first event
-- column last_event_at: event time of its last event
-- column revision: grows with each correction of the row
SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  status,
  started_at,
  if(status = 'running', NULL, ended_at) AS ended_at,
  scheduled_at,
  duration_ms,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  error_type,
  error_message,
  failed_step,
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
  contradictory_ends,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision
FROM runlight_data.runs FINAL
UNION ALL
-- An ended run is in live_runs at once and in runs after the next checkpoint: until then its last
-- snapshot stands for it. The two conditions keep the lookup in runs small.
SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  status,
  started_at,
  ended_at,
  scheduled_at,
  duration_ms,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  error_type,
  error_message,
  failed_step,
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
  contradictory_ends,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision
FROM runlight_data.live_runs FINAL
-- without FINAL: an older snapshot has no later time
WHERE (open = 1 OR last_event_at >= (SELECT max(last_event_at) - INTERVAL 10 MINUTE FROM runlight_data.live_runs))
  AND (workspace_id, run_id) NOT IN (
    SELECT workspace_id, run_id
    -- without FINAL: any revision says that the run is there
    FROM runlight_data.runs
    WHERE (workspace_id, run_id) IN (
      SELECT workspace_id, run_id
      FROM runlight_data.live_runs FINAL
      -- without FINAL: as above
      WHERE open = 1 OR last_event_at >= (SELECT max(last_event_at) - INTERVAL 10 MINUTE FROM runlight_data.live_runs)
    )
  )
