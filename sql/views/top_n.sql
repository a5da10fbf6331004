-- question: Which pipelines, models, users or other series cost most, take longest or fail most?
-- grain: one row per workspace and series, the first n places of each workspace, those of equal value in one place; series without any value have no mean and no place
-- parameter dimension: pipeline, or another one that the job is told to keep
-- parameter by: cost, tokens, duration (of ended runs), step_duration, latency (of model calls), one of these three after mean_, errors, runs, calls or events
-- parameter n: how many places, for example 10
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column place: 1 for the largest
-- column series: the labels of the dimension joined with /
-- column value: US dollars, tokens, milliseconds or a number, by what was asked
-- column share: value / sum of the values of all series of the workspace, NULL when that is 0 or for a mean
SELECT
  workspace_id,
  place,
  series,
  value,
  share
FROM
(
  SELECT
    workspace_id,
    series,
    rank() OVER (PARTITION BY t.workspace_id ORDER BY t.value DESC) AS place,
    assumeNotNull(t.value) AS value,
    if(startsWith({by:String}, 'mean_'), NULL, t.value / nullIf(sum(t.value) OVER (PARTITION BY t.workspace_id), 0)) AS share
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      multiIf(
        {by:String} = 'cost', toFloat64(sum(w.cost_usd)),
        {by:String} = 'tokens', toFloat64(sum(w.input_tokens) + sum(w.output_tokens)),
        {by:String} IN ('duration', 'step_duration', 'latency'),
          ifNull(sum(measure(w.measures.name, w.measures.sum, {by:String})), 0),
        {by:String} IN ('mean_duration', 'mean_step_duration', 'mean_latency'),
          sum(measure(w.measures.name, w.measures.sum, substring({by:String}, 6)))
            / sum(measure(w.measures.name, w.measures.count, substring({by:String}, 6))),
        {by:String} = 'errors', toFloat64(sum(w.errors)),
        {by:String} = 'runs', toFloat64(sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie)),
        {by:String} = 'calls', toFloat64(sum(w.llm_calls)),
        {by:String} = 'events', toFloat64(sum(w.events)),
        NULL
      ) AS value
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND
      -- include: windows_of_span since=since; until=until
      AND (SELECT throwIf(
        {by:String} NOT IN ('cost', 'tokens', 'duration', 'step_duration', 'latency', 'mean_duration', 'mean_step_duration', 'mean_latency', 'errors', 'runs', 'calls', 'events'),
        'by is cost, tokens, duration, step_duration, latency, mean_duration, mean_step_duration, mean_latency, errors, runs, calls or events'
      )) = 0
    GROUP BY workspace_id, series
  ) AS t
  WHERE t.value IS NOT NULL
)
WHERE place <= {n:UInt32}
