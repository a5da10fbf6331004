-- question: How did each metric series go in each interval of any length?
-- grain: one row per workspace, metric, type, series and interval
-- parameter interval_seconds: a multiple of 60, for example 7200 or 604800; adds up the longest stored windows that divide it; intervals begin at 1970-01-01, a Thursday
-- include: metric_labels
-- include: metric_values
SELECT
  workspace_id,
  {interval_seconds:UInt32} AS interval_seconds,
  metric,
  metric_type,
  any(w.unit) AS unit,
  any(w.environment) AS environment,
  any(w.pipeline) AS pipeline,
  any(w.step) AS step,
  any(w.tags) AS tags,
  series,
  -- By its middle, because the day of a workspace with a time zone starts on the day before in UTC.
  toStartOfInterval(w.window_start + toIntervalSecond(intDiv(w.interval_seconds, 2)), toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  sum(w.count) AS count,
  -- A sum is known when that of each window is.
  if(count(w.sum) = count(), sum(w.sum), NULL) AS sum,
  min(w.min) AS min,
  max(w.max) AS max,
  sum / nullIf(count, 0) AS mean,
  argMax(w.last, w.last_at) AS last,
  max(w.last_at) AS last_at,
  -- include: merged_metric_percentile q=0.5; as=p50
  -- include: merged_metric_percentile q=0.95; as=p95
  -- include: merged_metric_percentile q=0.99; as=p99
  sum(w.increase) AS increase,
  increase / {interval_seconds:UInt32} AS rate,
  sum(w.resets) AS resets,
  arraySort(groupArrayIntersect(w.bounds)) AS bounds,
  if(
    metric_type = 'histogram',
    merged_buckets(bounds, sumMap(w.bounds, arrayPopBack(arrayCumSum(w.bucket_counts))), count),
    []
  ) AS bucket_counts
FROM runlight_data.metric_windows AS w FINAL
PREWHERE
  -- include: longest_windows
GROUP BY workspace_id, metric, metric_type, series, window_start
