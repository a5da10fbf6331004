-- question: Which values of windows were far from what was expected?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.anomalies ${on_cluster}
(
  workspace_id LowCardinality(String),
  anomaly_id String COMMENT 'of workspace, dimension, series, measure, interval and window' CODEC(ZSTD(1)),
  dimension LowCardinality(String),
  series String COMMENT 'as in series_windows' CODEC(ZSTD(1)),
  measure LowCardinality(String),
  interval_seconds UInt32 CODEC(T64, LZ4),
  window_start DateTime('UTC') CODEC(Delta, ZSTD(1)),
  value Float64 CODEC(ZSTD(1)),
  expected Float64 CODEC(ZSTD(1)),
  lower Float64 CODEC(ZSTD(1)),
  upper Float64 CODEC(ZSTD(1)),
  z_score Float64 CODEC(ZSTD(1)),
  direction LowCardinality(String) COMMENT 'high or low',
  severity Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
  severity_label LowCardinality(String) COMMENT 'low, medium, high or critical',
  windows_in_a_row UInt32 CODEC(T64, LZ4),
  support UInt64 COMMENT 'how many windows the baseline knew' CODEC(T64, LZ4),
  surprise Float64 COMMENT 'how rare the moment is in its series, -log10 of a probability' CODEC(ZSTD(1)),
  votes LowCardinality(String) COMMENT 'z, or both where the moment is unusual in its series, too',
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, dimension, measure, series, interval_seconds, window_start)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Values of windows that are far from their baselines, exactly once'
