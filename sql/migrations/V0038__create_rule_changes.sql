-- question: Who changed which rule, when, and from when on was it in force?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.rule_changes ${on_cluster}
(
  change_id String CODEC(ZSTD(1)),
  rule LowCardinality(String) COMMENT 'empty for all rules',
  workspace_id LowCardinality(String) COMMENT 'empty for all workspaces',
  pipeline LowCardinality(String) COMMENT 'empty for all pipelines',
  effective_at DateTime64(3, 'UTC') COMMENT 'event time from which it was wanted' CODEC(ZSTD(1)),
  takes_effect_at DateTime64(3, 'UTC') COMMENT 'event time from which it is in force' CODEC(ZSTD(1)),
  settings Map(String, String) COMMENT 'by name, an empty text takes a setting back' CODEC(ZSTD(1)),
  author String CODEC(ZSTD(1)),
  reason String CODEC(ZSTD(1)),
  kafka_partition Int32,
  kafka_offset Int64,
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (takes_effect_at, kafka_partition, kafka_offset)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each change to rules that the job took, written exactly once'
