-- question: What had models said of runs that ended, and what became true?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.prediction_outcomes ${on_cluster}
(
  workspace_id LowCardinality(String),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  role LowCardinality(String) COMMENT 'champion or challenger',
  start_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  end_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  outcome LowCardinality(String) COMMENT 'completed, failed or cancelled',
  seconds Nullable(Float64) COMMENT 'how long it took' CODEC(ZSTD(1)),
  scores UInt32 COMMENT 'how often it was scored before its end' CODEC(T64, LZ4),
  schema_hash LowCardinality(String) COMMENT 'of the features, see feature_schemas',
  first_failure_model LowCardinality(String),
  first_duration_model LowCardinality(String),
  first_failure_probability Float64 COMMENT 'at the start' CODEC(ZSTD(1)),
  first_risk_level LowCardinality(String),
  first_expected_seconds Nullable(Float64) CODEC(ZSTD(1)),
  first_lower_seconds Nullable(Float64) CODEC(ZSTD(1)),
  first_upper_seconds Nullable(Float64) CODEC(ZSTD(1)),
  first_interval_level Nullable(Float64) CODEC(ZSTD(1)),
  last_event_time DateTime64(3, 'UTC') COMMENT 'of the last score before the end' CODEC(Delta, ZSTD(1)),
  last_failure_model LowCardinality(String),
  last_duration_model LowCardinality(String),
  last_failure_probability Float64 CODEC(ZSTD(1)),
  last_risk_level LowCardinality(String),
  last_expected_seconds Nullable(Float64) CODEC(ZSTD(1)),
  last_lower_seconds Nullable(Float64) CODEC(ZSTD(1)),
  last_upper_seconds Nullable(Float64) CODEC(ZSTD(1)),
  last_interval_level Nullable(Float64) CODEC(ZSTD(1)),
  high_risk_at Nullable(DateTime64(3, 'UTC')) COMMENT 'when the risk was high or critical first' CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, role)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'One row for each run that ended after it was scored, and each role, exactly once'
