-- question: Which pipelines can one rely on in a span of time?
-- grain: one row per workspace and pipeline with ended runs
-- parameter since: start of the first hour, inclusive
-- parameter until: start of the last hour, exclusive
-- column workspace_id: the tenant
-- column place: 1 for the most reliable pipeline of the workspace
-- column pipeline: the pipeline
-- column ended: runs that ended in any way
-- column success_rate: completed runs / ended runs
-- column stability: 1 - standard deviation of the success rates of single hours, each weighted by its ended runs; 1 when there was one hour
-- column reliability: success rate * stability
-- column worst_hour: start of the hour with the lowest success rate, the first of several
-- column worst_success_rate: its success rate
SELECT
  workspace_id,
  rank() OVER (PARTITION BY p.workspace_id ORDER BY p.success_rate * p.stability DESC) AS place,
  pipeline,
  ended,
  success_rate,
  stability,
  success_rate * stability AS reliability,
  worst_hour,
  worst_success_rate
FROM
(
  WITH w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie AS runs_ended
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    sum(runs_ended) AS ended,
    sum(w.runs_completed) / ended AS success_rate,
    1 - sqrt(greatest(0, sum(w.runs_completed * w.runs_completed / runs_ended) / ended - success_rate * success_rate)) AS stability,
    argMin(w.window_start, (w.runs_completed / runs_ended, w.window_start)) AS worst_hour,
    min(w.runs_completed / runs_ended) AS worst_success_rate
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'pipeline' AND w.interval_seconds = 3600
    AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  WHERE runs_ended > 0
  GROUP BY workspace_id, series
) AS p
