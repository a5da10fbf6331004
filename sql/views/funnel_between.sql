-- question: How many runs get through each step of each pipeline in a span of time?
-- grain: one row per workspace, pipeline and step
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column step: the node of the graph
-- column total: step attempts that ended in any way
-- column completed: step attempts that completed
-- column failed: step attempts that failed
-- column success_rate: completed attempts / ended attempts, NULL when none ended
-- column runs: different runs that reached the step
-- column share_of_runs: runs that reached the step / runs that reached the step that most reached
SELECT
  workspace_id,
  pipeline,
  step,
  total,
  completed,
  failed,
  completed / nullIf(total, 0) AS success_rate,
  runs,
  runs / nullIf(max(s.runs) OVER (PARTITION BY s.workspace_id, s.pipeline), 0) AS share_of_runs
FROM
(
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    if(w.series = 'other', 'other', any(w.step)) AS step,
    sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS total,
    sum(w.steps_completed) AS completed,
    -- include: merged_runs as=runs
    sum(w.steps_failed) AS failed
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'step' AND
    -- include: windows_of_span since=since; until=until
  GROUP BY workspace_id, series
) AS s
