-- question: What did each model cost in a span of time, and how well did it answer?
-- grain: one row per workspace, provider and model
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column provider: who serves the model
-- column model: the model
-- column calls: requests
-- column errors: requests that failed
-- column error_rate: failed requests / requests
-- column input_tokens: tokens of prompts, cached ones included
-- column output_tokens: tokens of answers, reasoning included
-- column cached_tokens: input tokens read from a cache
-- column reasoning_tokens: output tokens spent on reasoning
-- column cost_usd: price of the calls in US dollars
-- column cost_usd_per_call: price of the calls / requests
-- column mean_latency_ms: mean time to the last token
-- column p50_latency_ms: 50th percentile of the time to the last token, NULL below 10 values
-- column p95_latency_ms: 95th percentile, NULL below 10 values
-- column p99_latency_ms: 99th percentile, NULL below 10 values
-- column mean_time_to_first_token_ms: mean time to the first token
-- column p95_time_to_first_token_ms: 95th percentile of the time to the first token, NULL below 10 values
-- column first_seen_at: first minute with a call
-- column last_seen_at: last minute with a call
SELECT
  workspace_id,
  substring(series, 1, position(series, '/') - 1) AS provider,
  substring(series, position(series, '/') + 1) AS model,
  sum(w.llm_calls) AS calls,
  sum(w.llm_errors) AS errors,
  errors / nullIf(calls, 0) AS error_rate,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(calls, 0) AS cost_usd_per_call,
  sum(w.latency_sum) / nullIf(sum(w.latency_count), 0) AS mean_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.5), NULL) AS p50_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.95), NULL) AS p95_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.99), NULL) AS p99_latency_ms,
  sum(w.time_to_first_token_sum) / nullIf(sum(w.time_to_first_token_count), 0) AS mean_time_to_first_token_ms,
  if(sum(w.time_to_first_token_count) >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.95), NULL) AS p95_time_to_first_token_ms,
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.windows AS w FINAL
WHERE w.dimension = 'model' AND w.interval_seconds = 60
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
GROUP BY workspace_id, series
