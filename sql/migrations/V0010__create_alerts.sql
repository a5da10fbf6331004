-- question: Which alerts were opened, updated and resolved, and why?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.alerts ${on_cluster}
(
  workspace_id LowCardinality(String),
  alert_id String CODEC(ZSTD(1)),
  revision UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
  rule LowCardinality(String),
  status LowCardinality(String),
  severity LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  title String CODEC(ZSTD(1)),
  description String CODEC(ZSTD(1)),
  recommendation String CODEC(ZSTD(1)),
  opened_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  changed_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  resolved_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  evidence Array(String) CODEC(ZSTD(1)),
  labels Map(String, String) CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (workspace_id, alert_id, revision)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each transition of an alert, written exactly once'
