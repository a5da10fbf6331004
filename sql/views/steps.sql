-- question: How did each attempt at a step end, and what did it take?
-- grain: one row per ended attempt at a step of a run
-- column workspace_id: the tenant
-- column run_id: the run
-- column pipeline: the pipeline of the run
-- column step: the node of the graph
-- column attempt: 1 for the first try
-- column step_id: the producer's id of the attempt
-- column parent_step_id: the attempt that contains this one
-- column step_type: llm, data, api or other
-- column status: completed, failed or cancelled
-- column environment: for example production
-- column started_at: start, NULL when no start event came
-- column ended_at: end
-- column duration_ms: from start to end
-- column queue_ms: from the time it was ready to its start
-- column error_type: kind of the error that ended it
-- column error_message: text of the error that ended it
-- column depends_on: steps that had to end before
-- column input_bytes: size of its input
-- column output_bytes: size of its output
-- column peak_memory_bytes: largest memory seen
-- column peak_cpu: largest CPU seen, in cores
-- column llm_calls: requests to model providers
-- column input_tokens: tokens of prompts
-- column output_tokens: tokens of answers
-- column cost_usd: price of its model calls in US dollars
-- column revision: grows with each correction of the row
SELECT
  workspace_id,
  run_id,
  pipeline,
  step,
  attempt,
  step_id,
  parent_step_id,
  step_type,
  status,
  environment,
  started_at,
  ended_at,
  duration_ms,
  queue_ms,
  error_type,
  error_message,
  depends_on,
  input_bytes,
  output_bytes,
  peak_memory_bytes,
  peak_cpu,
  llm_calls,
  input_tokens,
  output_tokens,
  cost_usd,
  revision
FROM runlight_data.step_runs FINAL
