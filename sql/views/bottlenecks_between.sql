-- question: Which steps slow each pipeline down in a span of time?
-- grain: one row per workspace, pipeline and step that has the measure
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- parameter measure: mean, median, p95, p99, max or total
-- parameter percentile: from 0 to 100, for example 90
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column step: the node of the graph
-- column place: 1 for the slowest step of the pipeline by the measure
-- column measure: the measure by which steps are compared
-- column value_ms: the step's value of the measure
-- column threshold_ms: that percentile of the values of the pipeline's steps (upper nearest rank), from which on a step is a bottleneck
-- column is_bottleneck: whether the value reaches it
-- column share_of_time: time spent in the step / time spent in all steps of the pipeline
-- column attempts: step attempts that ended in any way
SELECT
  workspace_id,
  pipeline,
  step,
  rank() OVER (PARTITION BY s.workspace_id, s.pipeline ORDER BY s.value DESC) AS place,
  {measure:String} AS measure,
  assumeNotNull(s.value) AS value_ms,
  arraySort(groupArray(assumeNotNull(s.value)) OVER (PARTITION BY s.workspace_id, s.pipeline))[
    toUInt64(1 + ceil({percentile:Float64} / 100 * (count() OVER (PARTITION BY s.workspace_id, s.pipeline) - 1)))
  ] AS threshold_ms,
  value_ms >= threshold_ms AS is_bottleneck,
  s.total_duration_ms / nullIf(sum(s.total_duration_ms) OVER (PARTITION BY s.workspace_id, s.pipeline), 0) AS share_of_time,
  attempts
FROM
(
  SELECT
    workspace_id,
    pipeline,
    step,
    attempts,
    total_duration_ms,
    multiIf(
      {measure:String} = 'mean', mean_duration_ms,
      {measure:String} = 'median', median_duration_ms,
      {measure:String} = 'p95', p95_duration_ms,
      {measure:String} = 'p99', p99_duration_ms,
      {measure:String} = 'max', max_duration_ms,
      {measure:String} = 'total', total_duration_ms,
      NULL
    ) AS value
  FROM runlight.step_performance_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
) AS s
WHERE s.value IS NOT NULL
  AND (SELECT throwIf({measure:String} NOT IN ('mean', 'median', 'p95', 'p99', 'max', 'total'), 'measure is mean, median, p95, p99, max or total')) = 0
  AND (SELECT throwIf(NOT ({percentile:Float64} BETWEEN 0 AND 100), 'percentile is from 0 to 100')) = 0
