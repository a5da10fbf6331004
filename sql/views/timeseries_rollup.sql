-- question: What happened in each interval of any length?
-- grain: one row per workspace, dimension, series and interval
-- parameter interval_seconds: a multiple of 60, for example 300, 900, 3600 or 86400
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
  {interval_seconds:UInt32} AS interval_seconds,
  dimension,
  series,
  toStartOfInterval(w.window_start, toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  sum(w.events) AS events,
  sum(w.runs_started) AS runs_started,
  sum(w.runs_completed) AS runs_completed,
  sum(w.runs_failed) AS runs_failed,
  sum(w.runs_cancelled) AS runs_cancelled,
  sum(w.runs_zombie) AS runs_zombie,
  sum(w.steps_completed) AS steps_completed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.steps_cancelled) AS steps_cancelled,
  sum(w.step_retries) AS step_retries,
  sum(w.llm_calls) AS llm_calls,
  sum(w.llm_errors) AS llm_errors,
  sum(w.activities) AS activities,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  events / interval_seconds AS events_per_second,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  sum(w.duration_count) AS duration_count,
  sum(w.duration_sum) AS duration_sum,
  min(w.duration_min) AS duration_min,
  max(w.duration_max) AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.5), NULL) AS duration_p50,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.95), NULL) AS duration_p95,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.99), NULL) AS duration_p99,
  sum(w.step_duration_count) AS step_duration_count,
  sum(w.step_duration_sum) AS step_duration_sum,
  min(w.step_duration_min) AS step_duration_min,
  max(w.step_duration_max) AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.5), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.95), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.99), NULL) AS step_duration_p99,
  sum(w.latency_count) AS latency_count,
  sum(w.latency_sum) AS latency_sum,
  min(w.latency_min) AS latency_min,
  max(w.latency_max) AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.5), NULL) AS latency_p50,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.95), NULL) AS latency_p95,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.99), NULL) AS latency_p99,
  sum(w.time_to_first_token_count) AS time_to_first_token_count,
  sum(w.time_to_first_token_sum) AS time_to_first_token_sum,
  min(w.time_to_first_token_min) AS time_to_first_token_min,
  max(w.time_to_first_token_max) AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.5), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.95), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.99), NULL) AS time_to_first_token_p99,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  sum(w.credits) AS credits,
  hll_count(maxForEach(w.user_registers)) AS distinct_users
FROM runlight_data.windows AS w FINAL
WHERE w.interval_seconds = 60
GROUP BY workspace_id, dimension, series, window_start
