-- question: What happened in each interval of any length?
-- grain: one row per workspace, dimension, series and interval
-- parameter interval_seconds: a multiple of 60, for example 7200 or 604800; adds up the longest stored windows that divide it; intervals begin at 1970-01-01, a Thursday
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
  -- include: merged_users
  -- include: merged_runs as=distinct_runs
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
PREWHERE
  -- include: longest_windows
GROUP BY workspace_id, dimension, series, window_start
