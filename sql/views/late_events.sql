-- question: Which events came so late that they are missing in windows?
-- grain: one row per late event
-- column event_id: unique in the workspace
-- column event_time: when it happened
-- column workspace_id: the tenant
-- column event_kind: pipeline_run, step, llm_call, activity or metric
-- column window_start: the minute that the event is missing in; longer windows may have it
-- column behind_ms: by how many milliseconds it was behind the event time of the job
-- column pipeline: the pipeline it is about
-- column run_id: the run it is about
-- column topic: the Kafka topic, without the prefix of the installation
-- column kafka_partition: partition of the topic
-- column kafka_offset: offset in the partition
SELECT
  event_id,
  event_time,
  workspace_id,
  event_kind,
  window_start,
  behind_ms,
  pipeline,
  run_id,
  topic,
  kafka_partition,
  kafka_offset
FROM runlight_data.late_events FINAL
