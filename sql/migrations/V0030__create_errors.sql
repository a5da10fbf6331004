-- question: Which errors were there, of what kind is each, and which are the same?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.errors ${on_cluster}
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  event_kind LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  provider LowCardinality(String),
  model LowCardinality(String),
  error_category LowCardinality(String),
  template_id LowCardinality(String) COMMENT 'follows from the template alone',
  template LowCardinality(String) COMMENT 'type and message with a wildcard for each value',
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, template_id, event_time, event_kind, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Events that tell of an error, with template and category, exactly once'
