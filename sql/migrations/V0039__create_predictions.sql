-- question: What did models say of runs while they ran, why, and by which features?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.predictions ${on_cluster}
(
  workspace_id LowCardinality(String),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  score_number UInt32 COMMENT 'counts the scores of the run from 1' CODEC(T64, LZ4),
  role LowCardinality(String) COMMENT 'champion or challenger',
  moment LowCardinality(String) COMMENT 'start, step, retry or end',
  event_time DateTime64(3, 'UTC') COMMENT 'of the moment' CODEC(Delta, ZSTD(1)),
  start_time DateTime64(3, 'UTC') COMMENT 'of the run' CODEC(Delta, ZSTD(1)),
  failure_model LowCardinality(String) COMMENT 'version of the model, or prior',
  duration_model LowCardinality(String) COMMENT 'version of the model, or prior',
  schema_hash LowCardinality(String) COMMENT 'of the features, see feature_schemas',
  failure_probability Float64 CODEC(ZSTD(1)),
  risk_level LowCardinality(String) COMMENT 'low, medium, high or critical',
  expected_seconds Nullable(Float64) COMMENT 'from the start of the run to its end' CODEC(ZSTD(1)),
  remaining_seconds Nullable(Float64) COMMENT 'from the moment to the expected end' CODEC(ZSTD(1)),
  lower_seconds Nullable(Float64) COMMENT 'lower bound of expected_seconds' CODEC(ZSTD(1)),
  upper_seconds Nullable(Float64) COMMENT 'upper bound of expected_seconds' CODEC(ZSTD(1)),
  interval_level Nullable(Float64) COMMENT 'how often the truth lies between the bounds' CODEC(ZSTD(1)),
  failure_reasons Array(LowCardinality(String)) COMMENT 'features that moved the probability most' CODEC(ZSTD(1)),
  failure_reason_values Array(Float32) CODEC(ZSTD(1)),
  failure_contributions Array(Float64) COMMENT 'in log odds' CODEC(ZSTD(1)),
  duration_reasons Array(LowCardinality(String)) COMMENT 'features that moved the duration most' CODEC(ZSTD(1)),
  duration_reason_values Array(Float32) CODEC(ZSTD(1)),
  duration_contributions Array(Float64) COMMENT 'on the scale of the model' CODEC(ZSTD(1)),
  features Array(Float32) COMMENT 'in the order of feature_schemas, NaN where missing' CODEC(ZSTD(1)),
  latency_micros UInt32 COMMENT 'how long the score took, the only column that a replay has otherwise' CODEC(T64, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, score_number, role)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'One row for each score of a run and each role, exactly once'
