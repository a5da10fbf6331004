-- question: What did users and systems do?
-- grain: one row per activity event
-- column event_id: unique in the workspace
-- column event_time: when it happened
-- column workspace_id: the tenant
-- column environment: for example production
-- column activity_kind: user_action, system_event, performance_metric, business_metric, error_event or security_event
-- column user_id: who did it
-- column session_id: session of the user
-- column action: what was done
-- column source: the system that reports it
-- column pipeline: the pipeline it is about
-- column run_id: the run it is about
-- column credits: credits spent, NULL when none were said
-- column value: value of a performance or business metric
-- column properties: properties of the action
-- column attributes: fields that the contract does not know
-- column kafka_partition: partition of the topic it came from
-- column kafka_offset: offset in the partition
SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  activity_kind,
  user_id,
  session_id,
  action,
  source,
  pipeline,
  run_id,
  credits,
  value,
  properties,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.activities FINAL
