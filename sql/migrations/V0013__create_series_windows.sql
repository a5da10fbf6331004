-- question: What happened in each minute, 5 minutes, quarter of an hour, hour and day, by any dimension?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, a replay writes them again
CREATE TABLE IF NOT EXISTS runlight_data.series_windows ${on_cluster}
(
  workspace_id LowCardinality(String),
  interval_seconds UInt32,
  dimension LowCardinality(String) COMMENT 'what the series are told apart by, for example pipeline or pipeline+environment',
  series String COMMENT 'the labels of the dimension joined with /, empty for a workspace, other for what is beyond the limit of series',
  window_start DateTime('UTC'),
  environment String COMMENT 'this and the next ten: labels, empty where the dimension has them not',
  pipeline String,
  step String,
  step_type String,
  provider String,
  model String,
  user_id String,
  error_category String,
  event_kind String,
  action String,
  property String COMMENT 'key=value',
  events UInt64,
  runs_started UInt64,
  runs_completed UInt64,
  runs_failed UInt64,
  runs_cancelled UInt64,
  runs_zombie UInt64,
  run_retries UInt64 COMMENT 'ended runs that were not the first attempt',
  steps_completed UInt64,
  steps_failed UInt64,
  steps_cancelled UInt64,
  step_retries UInt64,
  llm_calls UInt64,
  llm_errors UInt64,
  activities UInt64,
  errors UInt64 COMMENT 'failed runs, step attempts and calls, and error events',
  input_tokens UInt64,
  output_tokens UInt64,
  cached_tokens UInt64,
  reasoning_tokens UInt64,
  cost_usd Decimal(18, 9),
  credits Decimal(18, 6),
  `measures.name` Array(LowCardinality(String)) COMMENT 'the measures that have values, each with what follows',
  `measures.count` Array(UInt64),
  `measures.sum` Array(Float64),
  `measures.min` Array(Float64),
  `measures.max` Array(Float64),
  `measures.p50` Array(Float64) COMMENT 'this and the next two: NaN where a measure has no quantiles',
  `measures.p95` Array(Float64),
  `measures.p99` Array(Float64),
  `measures.index` Array(Array(Int32)) COMMENT 'DDSketch buckets, relative error 1 percent',
  `measures.counts` Array(Array(UInt64)),
  distinct_users UInt64,
  user_index Array(UInt16) COMMENT 'HyperLogLog of 4096 registers: those above 0, ascending',
  user_rank Array(UInt8),
  distinct_runs UInt64,
  run_index Array(UInt16) COMMENT 'as user_index',
  run_rank Array(UInt8),
  version UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ${replicated}ReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows of all intervals and dimensions, the full value upserted at every change'
