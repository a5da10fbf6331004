-- question: Which metric samples arrived, exactly as the producers sent them?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.metric_samples ${on_cluster}
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  name LowCardinality(String),
  metric_type LowCardinality(String),
  unit LowCardinality(String),
  value Nullable(Float64),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  tags Map(String, String) CODEC(ZSTD(1)),
  bounds Array(Float64) CODEC(ZSTD(1)),
  counts Array(UInt64) CODEC(ZSTD(1)),
  sum Nullable(Float64),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, name, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Metric samples as they came, exactly once'
