-- question: Which samples of metrics arrived?
-- grain: one row per sample
-- column event_id: unique in the workspace
-- column event_time: when it happened
-- column workspace_id: the tenant
-- column environment: for example production
-- column name: the metric
-- column metric_type: counter, gauge or histogram
-- column unit: UCUM unit
-- column value: total of a counter or value of a gauge, NULL for a histogram
-- column pipeline: the pipeline of the run
-- column run_id: the run it belongs to
-- column step: the step it belongs to
-- column tags: dimensions of the series
-- column bounds: upper bounds of a histogram's buckets but the last
-- column counts: counts of a histogram's buckets
-- column sum: sum of a histogram's values
-- column attributes: fields that the contract does not know
-- column kafka_partition: partition of the topic it came from
-- column kafka_offset: offset in the partition
SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  name,
  metric_type,
  unit,
  value,
  pipeline,
  run_id,
  step,
  tags,
  bounds,
  counts,
  sum,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.metric_samples FINAL
