-- question: How do tenants, users and pipelines compare in a span of time?
-- grain: one row per workspace, kind of cohort and cohort
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column kind: tenant, user or pipeline; users have whole quarters of an hour only
-- column cohort: the tenant, the user or the pipeline
-- column executions: runs that ended in any way
-- column successful: runs that completed
-- column success_rate: completed runs / ended runs, NULL when none ended
-- column mean_duration_ms: mean duration of ended runs
-- column events: events
-- column cost_usd: price of model calls in US dollars
SELECT
  workspace_id,
  transform(toString(w.dimension), ['workspace'], ['tenant']) AS kind,
  multiIf(w.dimension = 'workspace', w.workspace_id, w.series = 'other', 'other', w.dimension = 'user', any(w.user_id), any(w.pipeline)) AS cohort,
  sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS executions,
  sum(w.runs_completed) AS successful,
  successful / nullIf(executions, 0) AS success_rate,
  -- include: merged_mean measure=duration; as=mean_duration_ms
  sum(w.events) AS events,
  sum(w.cost_usd) AS cost_usd
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('workspace', 'user', 'pipeline') AND
  -- include: windows_of_span since=since; until=until
GROUP BY workspace_id, dimension, series
