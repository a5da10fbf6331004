-- question: Which patterns were found, what shows them, and when were they over?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.pattern_matches ${on_cluster}
(
  workspace_id LowCardinality(String),
  pattern LowCardinality(String),
  match_id String COMMENT 'the same for all rows of a match' CODEC(ZSTD(1)),
  at DateTime64(3, 'UTC') COMMENT 'event time of this finding' CODEC(ZSTD(1)),
  state LowCardinality(String) COMMENT 'firing or cleared',
  severity LowCardinality(String),
  score Float64 COMMENT 'from 0 to 1, a half at the threshold' CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  subject String CODEC(ZSTD(1)),
  title String CODEC(ZSTD(1)),
  summary String CODEC(ZSTD(1)),
  recommendation String CODEC(ZSTD(1)),
  since DateTime64(3, 'UTC') COMMENT 'event time from which it holds' CODEC(ZSTD(1)),
  evidence Array(String) CODEC(ZSTD(1)),
  labels Map(String, String) CODEC(ZSTD(1)),
  facts Map(String, String) CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (workspace_id, pattern, match_id, at, state)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each finding of a pattern, written exactly once'
