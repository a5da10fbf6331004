-- question: Which alerts belong together, and where may they come from?
-- grain: one row per incident, its latest state
-- column workspace_id: the tenant
-- column incident_id: the incident, the same through its life
-- column revision: number of the transition, from 1
-- column status: open, updated or resolved
-- column severity: the highest of its alerts
-- column title: one line
-- column origin_kind: what the suspected origin is: provider, model, error, parent run, step or alert
-- column origin: its name
-- column reason: why it is suspected
-- column alerts: how many alerts there were
-- column pipelines: the pipelines that they are about, 20 at most
-- column first_alert_id: the alert that began it
-- column opened_at: event time from which the condition of any of its alerts held
-- column changed_at: event time of this transition
-- column resolved_at: event time at which the last of its alerts came or was over, NULL before
-- column lasted_ms: how long it lasted in milliseconds, NULL before its end
SELECT
  workspace_id,
  incident_id,
  revision,
  status,
  severity,
  title,
  origin_kind,
  origin,
  reason,
  alerts,
  pipelines,
  first_alert_id,
  opened_at,
  changed_at,
  resolved_at,
  dateDiff('millisecond', opened_at, resolved_at) AS lasted_ms
FROM runlight_data.incidents FINAL
ORDER BY revision DESC
LIMIT 1 BY workspace_id, incident_id
