-- question: What happened in each interval of any length?
-- grain: one row per workspace, dimension, series and interval
-- parameter interval_seconds: a multiple of 60, for example 7200 or 604800; adds up the longest stored windows that divide it
-- include: window_columns
SELECT
  workspace_id,
  {interval_seconds:UInt32} AS interval_seconds,
  dimension,
  series,
  -- By its middle, because the day of a workspace with a time zone starts on the day before in UTC.
  toStartOfInterval(w.window_start + toIntervalSecond(intDiv(w.interval_seconds, 2)), toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  -- include: window_labels any=any
  -- include: window_counts sum=sum
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
  hll_count(maxMap(w.run_index, w.run_rank).1, maxMap(w.run_index, w.run_rank).2) AS distinct_runs,
  -- include: window_rates
  -- include: merged_distribution measure=duration
  -- include: merged_distribution measure=queue_time
  -- include: merged_distribution measure=step_duration
  -- include: merged_distribution measure=step_queue_time
  -- include: merged_distribution measure=latency
  -- include: merged_distribution measure=time_to_first_token
  -- include: merged_distribution measure=run_cost
  -- include: merged_distribution measure=run_tokens
  -- include: merged_distribution measure=run_memory
  -- include: merged_distribution measure=run_cpu
  -- include: merged_distribution measure=run_gpu
  -- include: merged_value measure=activity_value; end=
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
WHERE throwIf({interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0, 'interval_seconds is a multiple of 60, for example 7200') = 0
GROUP BY workspace_id, dimension, series, window_start
