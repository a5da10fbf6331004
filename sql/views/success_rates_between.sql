-- question: What share of the runs of each pipeline succeeds in a span of time?
-- grain: one row per workspace and pipeline with ended runs
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column ended: runs that ended in any way
-- column successful: runs that completed
-- column failed: runs that failed
-- column cancelled: runs that were cancelled
-- column zombie: runs that went silent
-- column success_rate: successful runs / ended runs
-- column failure_rate: failed runs / ended runs
SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
  successful + failed + cancelled + zombie AS ended,
  sum(w.runs_completed) AS successful,
  sum(w.runs_failed) AS failed,
  sum(w.runs_cancelled) AS cancelled,
  sum(w.runs_zombie) AS zombie,
  successful / ended AS success_rate,
  failed / ended AS failure_rate
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'pipeline' AND
  -- include: windows_of_span since=since; until=until
GROUP BY workspace_id, series
HAVING ended > 0
