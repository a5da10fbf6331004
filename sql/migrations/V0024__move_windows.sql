-- question: Where are the minutes of workspaces, pipelines and models from before there were other windows?
-- kind: mutation
-- reversible: yes, the rows stay in windows until the next migration
INSERT INTO runlight_data.series_windows (
  workspace_id, interval_seconds, dimension, series, window_start,
  pipeline, provider, model,
  events, runs_started, runs_completed, runs_failed, runs_cancelled, runs_zombie,
  steps_completed, steps_failed, steps_cancelled, step_retries,
  llm_calls, llm_errors, activities, errors,
  input_tokens, output_tokens, cached_tokens, reasoning_tokens, cost_usd, credits,
  measures.name, measures.count, measures.sum, measures.min, measures.max,
  measures.p50, measures.p95, measures.p99, measures.index, measures.counts,
  distinct_users, user_index, user_rank, version
)
WITH
  arrayFilter(
    measure -> measure.2 > 0,
    [
      ('duration', duration_count, duration_sum, ifNull(duration_min, nan), ifNull(duration_max, nan),
        ifNull(duration_p50, nan), ifNull(duration_p95, nan), ifNull(duration_p99, nan), duration_index, duration_counts),
      ('step_duration', step_duration_count, step_duration_sum, ifNull(step_duration_min, nan), ifNull(step_duration_max, nan),
        ifNull(step_duration_p50, nan), ifNull(step_duration_p95, nan), ifNull(step_duration_p99, nan), step_duration_index, step_duration_counts),
      ('latency', latency_count, latency_sum, ifNull(latency_min, nan), ifNull(latency_max, nan),
        ifNull(latency_p50, nan), ifNull(latency_p95, nan), ifNull(latency_p99, nan), latency_index, latency_counts),
      ('time_to_first_token', time_to_first_token_count, time_to_first_token_sum, ifNull(time_to_first_token_min, nan), ifNull(time_to_first_token_max, nan),
        ifNull(time_to_first_token_p50, nan), ifNull(time_to_first_token_p95, nan), ifNull(time_to_first_token_p99, nan), time_to_first_token_index, time_to_first_token_counts)
    ]
  ) AS found,
  arrayFilter(place -> user_registers[place + 1] > 0, range(length(user_registers))) AS places
SELECT
  workspace_id, interval_seconds, dimension,
  if(dimension = 'pipeline' AND series = 'other', '%6Fther', series), window_start,
  if(dimension = 'pipeline', series, ''),
  if(dimension = 'model', substring(series, 1, position(series, '/') - 1), ''),
  if(dimension = 'model', substring(series, position(series, '/') + 1), ''),
  events, runs_started, runs_completed, runs_failed, runs_cancelled, runs_zombie,
  steps_completed, steps_failed, steps_cancelled, step_retries,
  llm_calls, llm_errors, activities, runs_failed + steps_failed + llm_errors,
  input_tokens, output_tokens, cached_tokens, reasoning_tokens, cost_usd, credits,
  arrayMap(measure -> measure.1, found), arrayMap(measure -> measure.2, found),
  arrayMap(measure -> measure.3, found), arrayMap(measure -> measure.4, found),
  arrayMap(measure -> measure.5, found), arrayMap(measure -> measure.6, found),
  arrayMap(measure -> measure.7, found), arrayMap(measure -> measure.8, found),
  arrayMap(measure -> measure.9, found), arrayMap(measure -> measure.10, found),
  distinct_users, places, arrayMap(place -> user_registers[place + 1], places), version
FROM runlight_data.windows FINAL
WHERE interval_seconds = 60
