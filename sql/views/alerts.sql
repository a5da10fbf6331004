-- question: Which alerts are there, and in which state are they now?
-- grain: one row per alert, its latest state
-- column workspace_id: the tenant
-- column alert_id: the alert, the same through its life
-- column revision: number of the transition, from 1
-- column rule: what found it, for example run_failed or failure_streak
-- column status: open, updated or resolved
-- column severity: how bad it is
-- column pipeline: the pipeline it is about
-- column run_id: the run it is about
-- column title: one line
-- column description: what happened, in plain words
-- column recommendation: what to do
-- column opened_at: event time of its first transition
-- column changed_at: event time of this transition
-- column resolved_at: event time of its resolution, NULL before
-- column evidence: ids of the events or runs behind it
-- column labels: dimensions for routing
-- column dedupe_key: what it is about within its rule and workspace
-- column owner: who looks after it, empty if nobody is named
-- column runbook: address of a page that says what to do, or empty
-- column annotations: facts about it for people, by name
-- column route: the route that a rule gave it, empty if none did
-- column muted: 1 where nobody was told of the transition, because of a mute
-- column lasted_ms: how long it lasted in milliseconds, NULL before its resolution
-- column incident_id: the incident that it belongs to, or empty
SELECT
  a.workspace_id AS workspace_id,
  a.alert_id AS alert_id,
  a.revision AS revision,
  a.rule AS rule,
  a.status AS status,
  a.severity AS severity,
  a.pipeline AS pipeline,
  a.run_id AS run_id,
  a.title AS title,
  a.description AS description,
  a.recommendation AS recommendation,
  a.opened_at AS opened_at,
  a.changed_at AS changed_at,
  a.resolved_at AS resolved_at,
  a.evidence AS evidence,
  a.labels AS labels,
  a.dedupe_key AS dedupe_key,
  a.owner AS owner,
  a.runbook AS runbook,
  a.annotations AS annotations,
  a.route AS route,
  a.muted AS muted,
  dateDiff('millisecond', a.opened_at, a.resolved_at) AS lasted_ms,
  i.incident_id AS incident_id
FROM runlight_data.alerts AS a FINAL
LEFT JOIN (
  SELECT
    m.workspace_id AS workspace_id,
    m.alert_id AS alert_id,
    argMax(m.incident_id, m.joined_at) AS incident_id
  FROM runlight_data.incident_alerts AS m FINAL
  GROUP BY m.workspace_id, m.alert_id
) AS i ON i.workspace_id = a.workspace_id AND i.alert_id = a.alert_id
ORDER BY a.revision DESC
LIMIT 1 BY a.workspace_id, a.alert_id
