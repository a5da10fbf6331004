-- question: What is the most recent value of each metric series?
-- grain: one row per workspace, metric, type and series, the most recent first
-- column workspace_id: the tenant
-- column metric: name of the metric
-- column metric_type: gauge, counter or histogram
-- column unit: UCUM unit
-- column environment: for example production; this and the next two are empty where they do not tell series apart
-- column pipeline: the pipeline of the samples
-- column step: the step of the samples
-- column tags: the tags that tell series apart; tags['host'] = 'a' picks series
-- column series: all of that as a text, other for what is beyond the limit of series
-- column value: latest value of a gauge, total of a counter, or mean of a histogram's last window
-- column value_at: when that was; of a histogram, the start of its last window
-- column rate: growth of counters a second, in the last window
-- column p95: 95th percentile of the last window, NULL below 10 values
-- column interval_seconds: length of the last window: a minute in the last hour, else a day
SELECT
  workspace_id,
  metric,
  metric_type,
  any(w.unit) AS unit,
  any(w.environment) AS environment,
  any(w.pipeline) AS pipeline,
  any(w.step) AS step,
  any(w.tags) AS tags,
  series,
  -- As tuples, because argMax passes over NULL.
  argMax(
    tuple(if(w.metric_type = 'histogram', w.sum / nullIf(w.count, 0), w.last)),
    (ifNull(w.last_at, w.window_start), -toInt64(w.interval_seconds))
  ).1 AS value,
  max(ifNull(w.last_at, w.window_start)) AS value_at,
  argMax(tuple(w.increase / w.interval_seconds), (w.window_start, -toInt64(w.interval_seconds))).1 AS rate,
  argMax(tuple(if(w.count >= 10, w.p95, NULL)), (w.window_start, -toInt64(w.interval_seconds))).1 AS p95,
  argMax(w.interval_seconds, (w.window_start, -toInt64(w.interval_seconds))) AS interval_seconds
FROM runlight_data.metric_windows AS w FINAL
-- Days reach far back, minutes are the freshest. PREWHERE, so that FINAL merges only these.
PREWHERE w.interval_seconds = 86400 OR (w.interval_seconds = 60 AND w.window_start >= now('UTC') - INTERVAL 1 HOUR)
GROUP BY workspace_id, metric, metric_type, series
ORDER BY value_at DESC, workspace_id, metric, series
