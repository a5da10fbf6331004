-- question: What share of the runs of each pipeline succeeds in each stored interval?
-- grain: one row per workspace, pipeline and interval with ended runs
-- parameter interval_seconds: 3600, or another stored interval: 60, 300, 900 or 86400
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column window_start: start of the interval
-- column ended: runs that ended in any way
-- column successful: runs that completed
-- column failed: runs that failed
-- column cancelled: runs that were cancelled
-- column zombie: runs that went silent
-- column success_rate: successful runs / ended runs
-- column failure_rate: failed runs / ended runs
SELECT
  workspace_id,
  if(w.series = 'other', 'other', w.pipeline) AS pipeline,
  window_start,
  successful + failed + cancelled + zombie AS ended,
  w.runs_completed AS successful,
  w.runs_failed AS failed,
  w.runs_cancelled AS cancelled,
  w.runs_zombie AS zombie,
  successful / ended AS success_rate,
  failed / ended AS failure_rate
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'pipeline' AND w.interval_seconds = {interval_seconds:UInt32}
  -- include: stored_interval
WHERE ended > 0
