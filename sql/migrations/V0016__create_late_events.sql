-- question: Which events came so late that the window of their minute was gone?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.late_events ${on_cluster}
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  event_kind LowCardinality(String),
  window_start DateTime('UTC') COMMENT 'the minute that the event is missing in' CODEC(Delta, ZSTD(1)),
  behind_ms Int64 COMMENT 'event time of the job when it came, less its own' CODEC(T64, LZ4),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  topic LowCardinality(String) COMMENT 'without the prefix of the installation',
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, event_time, event_kind, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Events that came after the allowed lateness of their minute, exactly once'
