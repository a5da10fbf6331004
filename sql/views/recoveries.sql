-- question: What was done about failures, and how did their runs end?
-- grain: one row per recovery: a system_event with a run_id whose action is recovery or begins with recovery.
-- column event_id: unique in the workspace
-- column event_time: when the recovery was tried
-- column workspace_id: the tenant
-- column action: what was done, for example recovery.restart
-- column source: the system that did it
-- column pipeline: the pipeline of the run
-- column run_id: the run that was to be healed
-- column failed_step: the last step that had failed by then, or the one that ended the run; empty when none had
-- column failed_attempt: which try at the step that was, NULL when no step had failed by then
-- column failed_at: when it had failed, NULL when nothing had
-- column error_type: kind of the error
-- column error_message: text of the error
-- column run_status: how the run ended, or running
-- column run_ended_at: when it ended, NULL while it runs
-- column properties: what the recovery says of itself
WITH
  asked AS
  (
    SELECT event_id, event_time, workspace_id, action, source, pipeline, run_id, properties
    FROM runlight_data.activities FINAL
    WHERE activity_kind = 'system_event' AND run_id != '' AND (action = 'recovery' OR startsWith(action, 'recovery.'))
  )
SELECT
  a.event_id AS event_id,
  a.event_time AS event_time,
  a.workspace_id AS workspace_id,
  a.action AS action,
  a.source AS source,
  if(a.pipeline = '', r.pipeline, a.pipeline) AS pipeline,
  a.run_id AS run_id,
  if(s.step != '', s.step, r.failed_step) AS failed_step,
  nullIf(s.attempt, 0) AS failed_attempt,
  multiIf(s.step != '', s.ended_at, r.status = 'failed', r.ended_at, NULL) AS failed_at,
  if(s.step != '', s.error_type, r.error_type) AS error_type,
  if(s.step != '', s.error_message, r.error_message) AS error_message,
  if(r.status != '', r.status, 'running') AS run_status,
  if(r.status != '', r.ended_at, NULL) AS run_ended_at,
  a.properties AS properties
FROM asked AS a
ASOF LEFT JOIN
(
  SELECT workspace_id, run_id, step, attempt, ended_at, error_type, error_message
  FROM runlight_data.step_runs FINAL
  WHERE status = 'failed' AND (workspace_id, run_id) IN (SELECT workspace_id, run_id FROM asked)
) AS s ON a.workspace_id = s.workspace_id AND a.run_id = s.run_id AND a.event_time >= s.ended_at
LEFT JOIN
(
  SELECT workspace_id, run_id, pipeline, status, ended_at, failed_step, error_type, error_message
  FROM runlight_data.runs FINAL
  WHERE (workspace_id, run_id) IN (SELECT workspace_id, run_id FROM asked)
) AS r ON a.workspace_id = r.workspace_id AND a.run_id = r.run_id
