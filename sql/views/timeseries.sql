-- question: What happened in each minute?
-- grain: one row per workspace, dimension, series and minute
-- column workspace_id: the tenant
-- column interval_seconds: length of the window
-- column dimension: workspace, pipeline or model
-- column series: empty for a workspace, else the pipeline, or provider/model
-- column window_start: start of the window
-- column events: events
-- column runs_started: runs that started
-- column runs_completed: runs that completed
-- column runs_failed: runs that failed
-- column runs_cancelled: runs that were cancelled
-- column runs_zombie: runs that went silent
-- column steps_completed: step attempts that completed
-- column steps_failed: step attempts that failed
-- column steps_cancelled: step attempts that were cancelled
-- column step_retries: step attempts after the first
-- column llm_calls: requests to model providers
-- column llm_errors: requests that failed
-- column activities: activity events
-- column runs_ended: runs that ended in any way
-- column success_rate: completed runs / ended runs, NULL when none ended
-- column events_per_second: events / seconds of the window
-- column llm_error_rate: failed requests / requests, NULL when there was none
-- column duration_count: number of durations of ended runs
-- column duration_sum: sum of durations of ended runs, in milliseconds
-- column duration_min: smallest of durations of ended runs, in milliseconds
-- column duration_max: largest of durations of ended runs, in milliseconds
-- column duration_mean: mean of durations of ended runs, in milliseconds
-- column duration_p50: 50th percentile of durations of ended runs, in milliseconds, NULL below 10 values
-- column duration_p95: 95th percentile of durations of ended runs, in milliseconds, NULL below 10 values
-- column duration_p99: 99th percentile of durations of ended runs, in milliseconds, NULL below 10 values
-- column step_duration_count: number of durations of ended step attempts
-- column step_duration_sum: sum of durations of ended step attempts, in milliseconds
-- column step_duration_min: smallest of durations of ended step attempts, in milliseconds
-- column step_duration_max: largest of durations of ended step attempts, in milliseconds
-- column step_duration_mean: mean of durations of ended step attempts, in milliseconds
-- column step_duration_p50: 50th percentile of durations of ended step attempts, in milliseconds, NULL below 10 values
-- column step_duration_p95: 95th percentile of durations of ended step attempts, in milliseconds, NULL below 10 values
-- column step_duration_p99: 99th percentile of durations of ended step attempts, in milliseconds, NULL below 10 values
-- column latency_count: number of latencies of model calls
-- column latency_sum: sum of latencies of model calls, in milliseconds
-- column latency_min: smallest of latencies of model calls, in milliseconds
-- column latency_max: largest of latencies of model calls, in milliseconds
-- column latency_mean: mean of latencies of model calls, in milliseconds
-- column latency_p50: 50th percentile of latencies of model calls, in milliseconds, NULL below 10 values
-- column latency_p95: 95th percentile of latencies of model calls, in milliseconds, NULL below 10 values
-- column latency_p99: 99th percentile of latencies of model calls, in milliseconds, NULL below 10 values
-- column time_to_first_token_count: number of times to the first token
-- column time_to_first_token_sum: sum of times to the first token, in milliseconds
-- column time_to_first_token_min: smallest of times to the first token, in milliseconds
-- column time_to_first_token_max: largest of times to the first token, in milliseconds
-- column time_to_first_token_mean: mean of times to the first token, in milliseconds
-- column time_to_first_token_p50: 50th percentile of times to the first token, in milliseconds, NULL below 10 values
-- column time_to_first_token_p95: 95th percentile of times to the first token, in milliseconds, NULL below 10 values
-- column time_to_first_token_p99: 99th percentile of times to the first token, in milliseconds, NULL below 10 values
-- column input_tokens: tokens of prompts
-- column output_tokens: tokens of answers
-- column cached_tokens: input tokens read from a cache
-- column reasoning_tokens: output tokens spent on reasoning
-- column cost_usd: price of model calls in US dollars
-- column credits: credits spent
-- column distinct_users: different users seen
SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  events / interval_seconds AS events_per_second,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  if(w.duration_count >= 10, w.duration_p50, NULL) AS duration_p50,
  if(w.duration_count >= 10, w.duration_p95, NULL) AS duration_p95,
  if(w.duration_count >= 10, w.duration_p99, NULL) AS duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  if(w.step_duration_count >= 10, w.step_duration_p50, NULL) AS step_duration_p50,
  if(w.step_duration_count >= 10, w.step_duration_p95, NULL) AS step_duration_p95,
  if(w.step_duration_count >= 10, w.step_duration_p99, NULL) AS step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  if(w.latency_count >= 10, w.latency_p50, NULL) AS latency_p50,
  if(w.latency_count >= 10, w.latency_p95, NULL) AS latency_p95,
  if(w.latency_count >= 10, w.latency_p99, NULL) AS latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p50, NULL) AS time_to_first_token_p50,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p95, NULL) AS time_to_first_token_p95,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p99, NULL) AS time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight_data.windows AS w FINAL
WHERE interval_seconds = 60
