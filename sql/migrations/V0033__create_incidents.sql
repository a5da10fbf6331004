-- question: Which alerts belong together, and where may they come from?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.incidents ${on_cluster}
(
  workspace_id LowCardinality(String),
  incident_id String CODEC(ZSTD(1)),
  revision UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
  status LowCardinality(String),
  severity LowCardinality(String) COMMENT 'the highest of its alerts',
  title String CODEC(ZSTD(1)),
  origin_kind LowCardinality(String),
  origin String COMMENT 'suspected' CODEC(ZSTD(1)),
  reason String COMMENT 'why it is suspected' CODEC(ZSTD(1)),
  alerts UInt64 CODEC(T64, LZ4),
  pipelines Array(String) CODEC(ZSTD(1)),
  first_alert_id String CODEC(ZSTD(1)),
  opened_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  changed_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  resolved_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (workspace_id, incident_id, revision)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each transition of an incident, written exactly once'
