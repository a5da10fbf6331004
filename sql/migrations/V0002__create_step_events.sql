-- question: Which step events arrived, exactly as the producers sent them?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.step_events ${on_cluster}
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  step_id String CODEC(ZSTD(1)),
  parent_step_id String CODEC(ZSTD(1)),
  step_type LowCardinality(String),
  status LowCardinality(String),
  attempt UInt32 CODEC(T64, LZ4),
  scheduled_time Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
  external_id String CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  depends_on Array(String) CODEC(ZSTD(1)),
  duration_ms Nullable(UInt64) CODEC(T64, LZ4),
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  input_bytes Nullable(UInt64) CODEC(T64, LZ4),
  output_bytes Nullable(UInt64) CODEC(T64, LZ4),
  peak_memory_bytes Nullable(UInt64) CODEC(T64, LZ4),
  peak_cpu Nullable(Float64),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, pipeline, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Step events as they came, exactly once'
