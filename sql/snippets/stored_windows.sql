-- snippet: the stored windows of one interval
SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  -- include: window_labels any=
  -- include: window_counts sum=
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  -- include: window_rates
  -- include: stored_distribution measure=duration
  -- include: stored_distribution measure=queue_time
  -- include: stored_distribution measure=step_duration
  -- include: stored_distribution measure=step_queue_time
  -- include: stored_distribution measure=latency
  -- include: stored_distribution measure=time_to_first_token
  -- include: stored_distribution measure=run_cost
  -- include: stored_distribution measure=run_tokens
  -- include: stored_distribution measure=run_memory
  -- include: stored_distribution measure=run_cpu
  -- include: stored_distribution measure=run_gpu
  -- include: stored_value measure=activity_value; end=
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = ${seconds}
