-- question: What did users and systems do, exactly as the producers sent it?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.activities ${on_cluster}
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  activity_kind LowCardinality(String),
  user_id String CODEC(ZSTD(1)),
  session_id String CODEC(ZSTD(1)),
  action LowCardinality(String),
  source LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  credits Nullable(Decimal(18, 6)),
  value Nullable(Float64),
  properties Map(String, String) CODEC(ZSTD(1)),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, action, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Activities as they came, exactly once'
