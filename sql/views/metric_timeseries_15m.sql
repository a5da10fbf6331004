-- question: How did each metric series go in each quarter of an hour?
-- grain: one row per workspace, metric, type, series and quarter of an hour
-- column workspace_id: the tenant
-- column interval_seconds: length of the window
-- column metric: name of the metric
-- column metric_type: gauge, counter or histogram
-- column unit: UCUM unit
-- column environment: for example production; this and the next two are empty where they do not tell series apart
-- column pipeline: the pipeline of the samples
-- column step: the step of the samples
-- column tags: the tags that tell series apart; tags['host'] = 'a' picks series
-- column series: all of that as a text, other for what is beyond the limit of series
-- column window_start: start of the window
-- column count: samples, or the values that histograms count
-- column sum: sum of the values of a gauge or a histogram
-- column min: smallest value of a gauge
-- column max: largest value of a gauge
-- column mean: mean of the values of a gauge or a histogram
-- column last: latest value of a gauge or total of a counter
-- column last_at: when that was
-- column p50: median of the values of a gauge or a histogram, NULL below 10 values
-- column p95: 95th percentile, NULL below 10 values
-- column p99: 99th percentile, NULL below 10 values
-- column increase: by how much counters grew
-- column rate: growth of counters a second
-- column resets: how often counters began again
-- column bounds: bounds that all histograms of the window have
-- column bucket_counts: values up to each bound and above the one before, and those above the last
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
WHERE w.interval_seconds = 900
