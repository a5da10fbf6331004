-- question: How did each alert develop?
-- grain: one row per transition of an alert
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
SELECT
  workspace_id,
  alert_id,
  revision,
  rule,
  status,
  severity,
  pipeline,
  run_id,
  title,
  description,
  recommendation,
  opened_at,
  changed_at,
  resolved_at,
  evidence,
  labels,
  dedupe_key,
  owner,
  runbook,
  annotations,
  route,
  muted,
  dateDiff('millisecond', opened_at, resolved_at) AS lasted_ms
FROM runlight_data.alerts FINAL
