-- question: Which alerts belong to which incident?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.incident_alerts ${on_cluster}
(
  workspace_id LowCardinality(String),
  incident_id String CODEC(ZSTD(1)),
  alert_id String CODEC(ZSTD(1)),
  joined_at DateTime64(3, 'UTC') COMMENT 'event time' CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (workspace_id, alert_id, incident_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each alert of an incident, written exactly once'
