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
-- column tokens_per_second: tokens of answers / seconds that the calls took, NULL without latencies
-- column mean_time_to_first_token_ms: mean time to the first token
-- column p95_time_to_first_token_ms: 95th percentile of the time to the first token, NULL below 10 values
-- column first_seen_at: start of the first window with a call
-- column last_seen_at: start of the last window with a call
SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.provider)) AS provider,
  if(w.series = 'other', 'other', any(w.model)) AS model,
  sum(w.llm_calls) AS calls,
  sum(w.llm_errors) AS errors,
  errors / nullIf(calls, 0) AS error_rate,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(calls, 0) AS cost_usd_per_call,
  -- include: merged_mean measure=latency; as=mean_latency_ms
  -- include: merged_percentile measure=latency; q=0.5; as=p50_latency_ms
  -- include: merged_percentile measure=latency; q=0.95; as=p95_latency_ms
  -- include: merged_percentile measure=latency; q=0.99; as=p99_latency_ms
  output_tokens / nullIf(sum(measure(w.measures.name, w.measures.sum, 'latency')) / 1000, 0) AS tokens_per_second,
  -- include: merged_mean measure=time_to_first_token; as=mean_time_to_first_token_ms
  -- include: merged_percentile measure=time_to_first_token; q=0.95; as=p95_time_to_first_token_ms
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'model' AND
  -- include: windows_of_span since=since; until=until
GROUP BY workspace_id, series
