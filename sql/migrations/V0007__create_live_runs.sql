-- question: What does each run look like at this moment?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, running jobs write them again
CREATE TABLE IF NOT EXISTS runlight_data.live_runs ${on_cluster}
(
  workspace_id LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  status LowCardinality(String),
  started_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  ended_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  scheduled_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  duration_ms Nullable(UInt64) CODEC(T64, LZ4),
  queue_ms Nullable(UInt64) COMMENT 'from the time it was due to its start' CODEC(T64, LZ4),
  parent_run_id String CODEC(ZSTD(1)),
  attempt UInt32 CODEC(T64, LZ4),
  external_id String CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  failed_step LowCardinality(String),
  steps_completed UInt32 CODEC(T64, LZ4),
  steps_failed UInt32 CODEC(T64, LZ4),
  steps_cancelled UInt32 CODEC(T64, LZ4),
  step_retries UInt32 CODEC(T64, LZ4),
  llm_calls UInt32 CODEC(T64, LZ4),
  llm_errors UInt32 CODEC(T64, LZ4),
  input_tokens UInt64 CODEC(T64, LZ4),
  output_tokens UInt64 CODEC(T64, LZ4),
  cached_tokens UInt64 CODEC(T64, LZ4),
  reasoning_tokens UInt64 CODEC(T64, LZ4),
  cost_usd Decimal(18, 9),
  peak_memory_bytes UInt64 CODEC(T64, LZ4),
  peak_cpu Float64,
  events UInt64 COMMENT 'distinct events of the run' CODEC(T64, LZ4),
  duplicates UInt64 COMMENT 'events that came again' CODEC(T64, LZ4),
  contradictory_ends UInt32 COMMENT 'end events that disagree with the first' CODEC(T64, LZ4),
  plan_step_count Nullable(UInt32) CODEC(T64, LZ4),
  configuration_hash String CODEC(ZSTD(1)),
  first_event_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  last_event_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  revision UInt64 COMMENT 'the highest one is the truth' CODEC(T64, LZ4),
  progress Nullable(Float64) COMMENT 'completed steps of those planned, 0 to 1',
  current_steps Array(String),
  open UInt8 COMMENT '1 until the run ends',
  version UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ${replicated}ReplacingMergeTree(version)
ORDER BY (workspace_id, run_id)
SETTINGS
  replicated_deduplication_window_seconds = 604800
COMMENT 'The latest state of each run, upserted while it runs'
