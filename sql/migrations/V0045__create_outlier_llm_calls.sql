-- question: Which calls of models needed far more than those of their series do?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.outlier_llm_calls ${on_cluster}
(
  workspace_id LowCardinality(String),
  event_id String COMMENT 'the event that reported the call' CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  step LowCardinality(String) COMMENT 'the step that called, empty if the call names none',
  run_id String CODEC(ZSTD(1)),
  provider LowCardinality(String),
  model LowCardinality(String),
  at DateTime64(3, 'UTC') COMMENT 'event time of the call' CODEC(Delta, ZSTD(1)),
  succeeded UInt8 COMMENT 'whether the provider answered it',
  compared_with LowCardinality(String) COMMENT 'calls of its step, or of its model in the pipeline: step or model',
  severity Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
  severity_label LowCardinality(String) COMMENT 'low, medium, high or critical',
  drivers Array(String) COMMENT 'the measures that make it an outlier, the worst first' CODEC(ZSTD(1)),
  measures Array(String) COMMENT 'the names of all measures' CODEC(ZSTD(1)),
  values Array(Float64) COMMENT 'what the call needed, in the order of measures, NaN where not known' CODEC(ZSTD(1)),
  expected Array(Float64) COMMENT 'what calls of its series usually need' CODEC(ZSTD(1)),
  z_scores Array(Float64) COMMENT 'how many robust deviations each measure is off' CODEC(ZSTD(1)),
  support UInt64 COMMENT 'how many calls were compared with' CODEC(T64, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Calls of models that need far more than calls of their series do, exactly once'
