-- question: How fast does each counter grow?
-- grain: one row per workspace, counter series, interval and window
-- column workspace_id: the tenant
-- column interval_seconds: length of the window: 60, 300, 900, 3600 or 86400
-- column metric: name of the metric
-- column unit: UCUM unit
-- column environment: for example production; this and the next two are empty where they do not tell series apart
-- column pipeline: the pipeline of the samples
-- column step: the step of the samples
-- column tags: the tags that tell series apart; tags['host'] = 'a' picks series
-- column series: all of that as a text, other for what is beyond the limit of series
-- column window_start: start of the window
-- column rate: growth a second
-- column increase: growth in the window
-- column resets: how often counters began again
-- column samples: totals that counters reported
SELECT
  workspace_id,
  interval_seconds,
  metric,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  w.increase / w.interval_seconds AS rate,
  increase,
  resets,
  count AS samples
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.metric_type = 'counter'
