-- question: How fast and how reliable is each step of each pipeline in a span of time?
-- grain: one row per workspace, pipeline and step
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column step: the node of the graph
-- column attempts: step attempts that ended in any way
-- column completed: step attempts that completed
-- column failed: step attempts that failed
-- column cancelled: step attempts that were cancelled
-- column retries: step attempts after the first
-- column success_rate: completed attempts / ended attempts, NULL when none ended
-- column retry_rate: attempts after the first / ended attempts, NULL when none ended
-- column total_duration_ms: sum of durations
-- column min_duration_ms: smallest duration
-- column max_duration_ms: largest duration
-- column mean_duration_ms: mean duration
-- column median_duration_ms: 50th percentile of the durations, NULL below 10 values
-- column p95_duration_ms: 95th percentile, NULL below 10 values
-- column p99_duration_ms: 99th percentile, NULL below 10 values
-- column mean_queue_ms: mean time that attempts waited for their start
-- column p95_queue_ms: 95th percentile of that time, NULL below 10 values
-- column llm_calls: requests to model providers
-- column total_tokens: tokens of prompts and answers
-- column cost_usd: price of model calls in US dollars
SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
  if(w.series = 'other', 'other', any(w.step)) AS step,
  completed + failed + cancelled AS attempts,
  sum(w.steps_completed) AS completed,
  sum(w.steps_failed) AS failed,
  sum(w.steps_cancelled) AS cancelled,
  sum(w.step_retries) AS retries,
  completed / nullIf(attempts, 0) AS success_rate,
  retries / nullIf(attempts, 0) AS retry_rate,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'step_duration')), 0) AS total_duration_ms,
  min(measure(w.measures.name, w.measures.min, 'step_duration')) AS min_duration_ms,
  max(measure(w.measures.name, w.measures.max, 'step_duration')) AS max_duration_ms,
  -- include: merged_mean measure=step_duration; as=mean_duration_ms
  -- include: merged_percentile measure=step_duration; q=0.5; as=median_duration_ms
  -- include: merged_percentile measure=step_duration; q=0.95; as=p95_duration_ms
  -- include: merged_percentile measure=step_duration; q=0.99; as=p99_duration_ms
  -- include: merged_mean measure=step_queue_time; as=mean_queue_ms
  -- include: merged_percentile measure=step_queue_time; q=0.95; as=p95_queue_ms
  sum(w.llm_calls) AS llm_calls,
  sum(w.input_tokens) + sum(w.output_tokens) AS total_tokens,
  sum(w.cost_usd) AS cost_usd
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'step' AND
  -- include: windows_of_span since=since; until=until
GROUP BY workspace_id, series
