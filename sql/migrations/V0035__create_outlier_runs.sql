-- question: Which runs needed what runs of their pipeline do not?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.outlier_runs ${on_cluster}
(
  workspace_id LowCardinality(String),
  outlier_id String COMMENT 'of workspace, pipeline and run, and of the measure while the run goes on' CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  at DateTime64(3, 'UTC') COMMENT 'the end of the run, or the event by which it passed the bound' CODEC(Delta, ZSTD(1)),
  stage LowCardinality(String) COMMENT 'running, completed, failed or cancelled',
  votes LowCardinality(String) COMMENT 'z, rcf or both',
  severity Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
  severity_label LowCardinality(String) COMMENT 'low, medium, high or critical',
  drivers Array(String) COMMENT 'the measures that make it an outlier, the worst first' CODEC(ZSTD(1)),
  measures Array(String) COMMENT 'the names of all measures' CODEC(ZSTD(1)),
  values Array(Float64) COMMENT 'what the run needed, in the order of measures, NaN where not known' CODEC(ZSTD(1)),
  expected Array(Float64) COMMENT 'what runs of the pipeline usually need' CODEC(ZSTD(1)),
  z_scores Array(Float64) COMMENT 'how many robust deviations each measure is off' CODEC(ZSTD(1)),
  forest_score Float64 COMMENT 'of the random cut forest, 0 where it was not asked' CODEC(ZSTD(1)),
  forest_bound Float64 COMMENT 'from which score on the forest calls a run an outlier' CODEC(ZSTD(1)),
  support UInt64 COMMENT 'how many runs were compared with' CODEC(T64, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, outlier_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Runs that need what runs of their pipeline do not, exactly once'
