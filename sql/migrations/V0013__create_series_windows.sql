-- question: What happened in each minute, 5 minutes, quarter of an hour, hour and day, by any dimension?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, a replay writes them again
CREATE TABLE IF NOT EXISTS runlight_data.series_windows ${on_cluster}
(
  workspace_id LowCardinality(String),
  interval_seconds UInt32 CODEC(T64, LZ4),
  dimension LowCardinality(String) COMMENT 'what the series are told apart by, for example pipeline or pipeline+environment',
  series String COMMENT 'the labels of the dimension joined with /, empty for a workspace, other for what is beyond the limit of series' CODEC(ZSTD(1)),
  window_start DateTime('UTC') CODEC(Delta, ZSTD(1)),
  environment LowCardinality(String) COMMENT 'this and the next ten: labels, empty where the dimension has them not',
  pipeline LowCardinality(String),
  step LowCardinality(String),
  step_type LowCardinality(String),
  provider LowCardinality(String),
  model LowCardinality(String),
  user_id String CODEC(ZSTD(1)),
  error_category LowCardinality(String),
  event_kind LowCardinality(String),
  action LowCardinality(String),
  property String COMMENT 'key=value' CODEC(ZSTD(1)),
  events UInt64 CODEC(T64, LZ4),
  runs_started UInt64 CODEC(T64, LZ4),
  runs_completed UInt64 CODEC(T64, LZ4),
  runs_failed UInt64 CODEC(T64, LZ4),
  runs_cancelled UInt64 CODEC(T64, LZ4),
  runs_zombie UInt64 CODEC(T64, LZ4),
  run_retries UInt64 COMMENT 'ended runs that were not the first attempt' CODEC(T64, LZ4),
  steps_completed UInt64 CODEC(T64, LZ4),
  steps_failed UInt64 CODEC(T64, LZ4),
  steps_cancelled UInt64 CODEC(T64, LZ4),
  step_retries UInt64 CODEC(T64, LZ4),
  llm_calls UInt64 CODEC(T64, LZ4),
  llm_errors UInt64 CODEC(T64, LZ4),
  activities UInt64 CODEC(T64, LZ4),
  errors UInt64 COMMENT 'failed runs, step attempts and calls, and error events' CODEC(T64, LZ4),
  input_tokens UInt64 CODEC(T64, LZ4),
  output_tokens UInt64 CODEC(T64, LZ4),
  cached_tokens UInt64 CODEC(T64, LZ4),
  reasoning_tokens UInt64 CODEC(T64, LZ4),
  cost_usd Decimal(18, 9) CODEC(T64, LZ4),
  credits Decimal(18, 6) CODEC(T64, LZ4),
  `measures.name` Array(LowCardinality(String)) COMMENT 'the measures that have values, each with what follows',
  `measures.count` Array(UInt64) CODEC(ZSTD(1)),
  `measures.sum` Array(Float64) CODEC(ZSTD(1)),
  `measures.min` Array(Float64) CODEC(ZSTD(1)),
  `measures.max` Array(Float64) CODEC(ZSTD(1)),
  `measures.p50` Array(Float64) COMMENT 'this and the next two: NaN where a measure has no quantiles' CODEC(ZSTD(1)),
  `measures.p95` Array(Float64) CODEC(ZSTD(1)),
  `measures.p99` Array(Float64) CODEC(ZSTD(1)),
  `measures.index` Array(Array(Int32)) COMMENT 'DDSketch buckets, relative error 1 percent' CODEC(ZSTD(1)),
  `measures.counts` Array(Array(UInt64)) CODEC(ZSTD(1)),
  distinct_users UInt64 CODEC(T64, LZ4),
  user_index Array(UInt16) COMMENT 'HyperLogLog of 4096 registers: those above 0, ascending' CODEC(ZSTD(1)),
  user_rank Array(UInt8) CODEC(ZSTD(1)),
  distinct_runs UInt64 CODEC(T64, LZ4),
  run_index Array(UInt16) COMMENT 'as user_index' CODEC(ZSTD(1)),
  run_rank Array(UInt8) CODEC(ZSTD(1)),
  version UInt64 COMMENT 'epoch of the writer and its counter' CODEC(Delta, ZSTD(1))
)
ENGINE = ${replicated}ReplacingMergeTree(version)
PARTITION BY (interval_seconds, toYYYYMM(window_start))
ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows of all intervals and dimensions, the full value upserted at every change'
