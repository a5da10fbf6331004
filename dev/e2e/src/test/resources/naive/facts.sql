-- Every distinct event and every outcome of a run: its labels, what it counts and what it measures.
SELECT event_id, event_time AS at, workspace_id, run_id, environment, pipeline, '' AS step,
  '' AS step_type, '' AS provider, '' AS model, user_id, 'run' AS event_kind,
  if(status = 'failed', error_type, '') AS error,
  map('events', 1)::Map(String, Int64) AS counts,
  map()::Map(String, Int64) AS measures
FROM runlight_data.pipeline_run_events
UNION ALL
SELECT event_id, event_time, workspace_id, run_id, environment, pipeline, step,
  step_type, '', '', user_id, 'step',
  if(status = 'failed', error_type, ''),
  map('events', 1,
    'steps_completed', status = 'completed',
    'steps_failed', status = 'failed',
    'steps_cancelled', status = 'cancelled',
    'step_retries', attempt > 1 AND status IN ('completed', 'failed', 'cancelled'),
    'errors', status = 'failed')::Map(String, Int64),
  mapConcat(
    if(duration_ms IS NOT NULL AND status IN ('completed', 'failed', 'cancelled'),
      map('step_duration', toInt64(assumeNotNull(duration_ms)) * 1000)::Map(String, Int64),
      map()::Map(String, Int64)),
    if(scheduled_time <= event_time AND status = 'started',
      map('step_queue_time',
        1000 * dateDiff('millisecond', assumeNotNull(scheduled_time), event_time))::Map(String, Int64),
      map()::Map(String, Int64)))
FROM runlight_data.step_events
UNION ALL
SELECT event_id, event_time, workspace_id, run_id, environment, pipeline, step,
  '', provider, model, user_id, 'llm_call',
  error_type,
  map('events', 1,
    'llm_calls', 1,
    'llm_errors', error_type != '',
    'errors', error_type != '',
    'input_tokens', ifNull(input_tokens, 0),
    'output_tokens', ifNull(output_tokens, 0),
    'cached_tokens', ifNull(cached_tokens, 0),
    'reasoning_tokens', ifNull(reasoning_tokens, 0),
    'cost_nanos', toInt64(ifNull(cost_usd, 0) * 1000000000))::Map(String, Int64),
  mapConcat(
    if(latency_ms IS NOT NULL,
      map('latency', toInt64(round(assumeNotNull(latency_ms) * 1000)))::Map(String, Int64),
      map()::Map(String, Int64)),
    if(time_to_first_token_ms IS NOT NULL,
      map('time_to_first_token',
        toInt64(round(assumeNotNull(time_to_first_token_ms) * 1000)))::Map(String, Int64),
      map()::Map(String, Int64)))
FROM runlight_data.llm_calls
UNION ALL
SELECT event_id, event_time, workspace_id, run_id, environment, pipeline, '',
  '', '', '', user_id, activity_kind,
  if(activity_kind = 'error_event', action, ''),
  map('events', 1,
    'activities', 1,
    'errors', activity_kind = 'error_event',
    'credit_micros', toInt64(ifNull(credits, 0) * 1000000))::Map(String, Int64),
  if(value IS NOT NULL AND activity_kind IN ('performance_metric', 'business_metric'),
    map('activity_value', toInt64(round(assumeNotNull(value) * 1000000)))::Map(String, Int64),
    map()::Map(String, Int64))
FROM runlight_data.activities
UNION ALL
SELECT event_id, event_time, workspace_id, run_id, environment, pipeline, step,
  '', '', '', '', 'metric', '',
  map('events', 1)::Map(String, Int64),
  map()::Map(String, Int64)
FROM runlight_data.metric_samples
UNION ALL
SELECT '', min(event_time), workspace_id, '', any(environment), any(pipeline), '',
  '', '', '', any(user_id), 'run', '',
  map('runs_started', 1)::Map(String, Int64),
  map()::Map(String, Int64)
FROM runlight_data.pipeline_run_events
WHERE status = 'started'
GROUP BY workspace_id, run_id
UNION ALL
SELECT '', ended_at, workspace_id, '', environment, pipeline, '',
  '', '', '', user_id, 'run',
  if(status = 'failed', error_type, ''),
  map('runs_completed', status = 'completed',
    'runs_failed', status = 'failed',
    'runs_cancelled', status = 'cancelled',
    'runs_zombie', status = 'zombie',
    'run_retries', attempt > 1,
    'errors', status = 'failed')::Map(String, Int64),
  mapFilter((name, units) -> units IS NOT NULL AND status != 'zombie', map(
    'duration', toInt64(duration_ms) * 1000,
    'queue_time', toInt64(queue_ms) * 1000,
    'run_cost', if(llm_calls > 0, toInt64(toDecimal128(cost_usd, 9) * 1000000000), NULL),
    'run_tokens', if(llm_calls > 0, toInt64(input_tokens + output_tokens), NULL),
    'run_memory', if(peak_memory_bytes > 0, toInt64(peak_memory_bytes), NULL),
    'run_cpu', if(peak_cpu > 0, toInt64(round(peak_cpu * 1000000)), NULL),
    'run_gpu', if(peak_gpu > 0, toInt64(round(peak_gpu * 1000000)), NULL)
  ))::Map(String, Int64)
FROM runlight_data.runs FINAL
