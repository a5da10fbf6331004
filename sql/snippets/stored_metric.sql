-- snippet: the stored windows of metric series of one interval
SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = ${seconds}
