-- question: Which input was refused, where did it come from and why?
-- grain: one row per refused record of a topic
-- column topic: the Kafka topic
-- column kafka_partition: partition of the topic
-- column kafka_offset: offset in the partition
-- column kafka_time: timestamp of the record
-- column stage: the part of the job that refused it
-- column reason: code of the reason
-- column field: the field that is wrong, empty when none is to blame
-- column value: the value that is wrong, cut
-- column key: key of the record
-- column payload: value of the record, byte for byte
SELECT
  topic,
  kafka_partition,
  kafka_offset,
  kafka_time,
  stage,
  reason,
  field,
  value,
  key,
  payload
FROM runlight_data.dead_letters FINAL
