-- question: Who changed which rule, when, and from when on was it in force?
-- grain: one row per change that the job took
-- column takes_effect_at: event time from which it is in force, the first if a job settled it anew
-- column effective_at: event time from which it was wanted
-- column change_id: names the change
-- column rule: the rule, empty for all
-- column workspace_id: the tenant, empty for all
-- column pipeline: the pipeline, empty for all
-- column settings: what it sets, by name, an empty text takes a setting back
-- column author: who wanted it
-- column reason: why
-- column kafka_partition: partition of the control topic
-- column kafka_offset: offset in the partition
SELECT
  takes_effect_at,
  effective_at,
  change_id,
  rule,
  workspace_id,
  pipeline,
  settings,
  author,
  reason,
  kafka_partition,
  kafka_offset
FROM runlight_data.rule_changes FINAL
ORDER BY takes_effect_at, kafka_partition, kafka_offset
LIMIT 1 BY kafka_partition, kafka_offset, change_id
