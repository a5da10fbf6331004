-- question: Which input was refused, where did it come from and why?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.dead_letters ${on_cluster}
(
  topic LowCardinality(String),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  kafka_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  stage LowCardinality(String),
  reason LowCardinality(String),
  field LowCardinality(String),
  value String COMMENT 'the offending value, cut' CODEC(ZSTD(1)),
  key String CODEC(ZSTD(1)),
  payload String COMMENT 'the bytes as they came' CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (topic, kafka_partition, kafka_offset)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'Refused input, written exactly once'
