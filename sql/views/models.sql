-- question: What does each model cost, and how well does it answer, over all time?
-- grain: one row per workspace, provider and model
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
  provider,
  model,
  calls,
  errors,
  error_rate,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  cost_usd_per_call,
  mean_latency_ms,
  p50_latency_ms,
  p95_latency_ms,
  p99_latency_ms,
  mean_time_to_first_token_ms,
  p95_time_to_first_token_ms,
  first_seen_at,
  last_seen_at
FROM runlight.models_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
