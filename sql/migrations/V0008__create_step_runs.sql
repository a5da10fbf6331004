-- question: How did each attempt at a step end, and what did it take?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows
CREATE TABLE IF NOT EXISTS runlight_data.step_runs ${on_cluster}
(
  workspace_id LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  step LowCardinality(String),
  attempt UInt32 CODEC(T64, LZ4),
  step_id String CODEC(ZSTD(1)),
  parent_step_id String CODEC(ZSTD(1)),
  step_type LowCardinality(String),
  status LowCardinality(String),
  environment LowCardinality(String),
  started_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  ended_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  duration_ms Nullable(UInt64) CODEC(T64, LZ4),
  queue_ms Nullable(UInt64) COMMENT 'from the time it was ready to its start' CODEC(T64, LZ4),
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  depends_on Array(String) CODEC(ZSTD(1)),
  input_bytes UInt64 CODEC(T64, LZ4),
  output_bytes UInt64 CODEC(T64, LZ4),
  peak_memory_bytes UInt64 CODEC(T64, LZ4),
  peak_cpu Float64,
  llm_calls UInt32 CODEC(T64, LZ4),
  input_tokens UInt64 CODEC(T64, LZ4),
  output_tokens UInt64 CODEC(T64, LZ4),
  cost_usd Decimal(18, 9),
  revision UInt64 COMMENT 'the highest one is the truth' CODEC(T64, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX ended_at_index ended_at TYPE minmax GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ${replicated}ReplacingMergeTree(revision)
ORDER BY (workspace_id, run_id, step, attempt)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'Step attempts that ended, one row each after FINAL, written exactly once'
