-- question: Which requests went to model providers, at which cost and latency?
-- grain: one row per request
-- column event_id: unique in the workspace
-- column event_time: when it happened
-- column workspace_id: the tenant
-- column environment: for example production
-- column pipeline: the pipeline of the run
-- column run_id: the run, empty outside of runs
-- column step: the step
-- column call_id: the producer's id of the call
-- column user_id: who caused it
-- column session_id: session of the user
-- column provider: who serves the model
-- column model: the model
-- column operation: for example chat or embeddings
-- column input_tokens: tokens of the prompt, cached ones included
-- column output_tokens: tokens of the answer, reasoning included
-- column cached_tokens: input tokens read from a cache
-- column reasoning_tokens: output tokens spent on reasoning
-- column cost_usd: price in US dollars, NULL when not known
-- column latency_ms: from the request to the last token
-- column time_to_first_token_ms: from the request to the first token
-- column finish_reason: why the answer ended
-- column error_type: empty when the call succeeded
-- column error_message: text of the error
-- column attributes: fields that the contract does not know
-- column kafka_partition: partition of the topic it came from
-- column kafka_offset: offset in the partition
SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  pipeline,
  run_id,
  step,
  call_id,
  user_id,
  session_id,
  provider,
  model,
  operation,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  latency_ms,
  time_to_first_token_ms,
  finish_reason,
  error_type,
  error_message,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.llm_calls FINAL
