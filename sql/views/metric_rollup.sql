-- question: How did each metric series go in each interval of any length?
-- grain: one row per workspace, metric, type, series and interval
-- parameter interval_seconds: a multiple of 60, for example 7200 or 604800; adds up the longest stored windows that divide it
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
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.5),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.5
      )))
    )
  ) AS p50,
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.95),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.95
      )))
    )
  ) AS p95,
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.99),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.99
      )))
    )
  ) AS p99,
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
WHERE w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
  AND throwIf({interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0, 'interval_seconds is a multiple of 60, for example 7200') = 0
GROUP BY workspace_id, metric, metric_type, series, window_start
