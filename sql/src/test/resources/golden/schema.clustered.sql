CREATE DATABASE IF NOT EXISTS runlight_data ON CLUSTER '{cluster}'
COMMENT 'Tables that jobs write, private to Runlight';

CREATE DATABASE IF NOT EXISTS runlight ON CLUSTER '{cluster}'
COMMENT 'Views, the contract with readers';

CREATE TABLE IF NOT EXISTS runlight_data.schema_history ON CLUSTER '{cluster}'
(
  installed_rank Int32,
  version Nullable(String),
  description String,
  type String,
  script String,
  checksum Nullable(Int32),
  installed_by String,
  installed_on DateTime DEFAULT now(),
  execution_time Int32,
  success Bool
)
ENGINE = ReplicatedMergeTree
ORDER BY script
COMMENT 'Applied migrations, kept by Flyway';

CREATE TABLE IF NOT EXISTS runlight_data.pipeline_run_events ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  status LowCardinality(String),
  scheduled_time Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
  parent_run_id String CODEC(ZSTD(1)),
  attempt UInt32 COMMENT '0 when the producer said none' CODEC(T64, LZ4),
  external_id String CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  plan_step_count Nullable(UInt32) CODEC(T64, LZ4),
  plan_llm_steps Nullable(UInt32) CODEC(T64, LZ4),
  plan_data_steps Nullable(UInt32) CODEC(T64, LZ4),
  plan_api_steps Nullable(UInt32) CODEC(T64, LZ4),
  plan_complexity Nullable(Float64),
  plan_loops Nullable(UInt32) CODEC(T64, LZ4),
  plan_max_iterations Nullable(UInt32) CODEC(T64, LZ4),
  plan_conditionals Nullable(UInt32) CODEC(T64, LZ4),
  plan_parallelism Nullable(UInt32) CODEC(T64, LZ4),
  plan_estimated_cpu Nullable(Float64),
  plan_estimated_memory_bytes Nullable(UInt64) CODEC(T64, LZ4),
  plan_estimated_tokens Nullable(UInt64) CODEC(T64, LZ4),
  plan_estimated_llm_calls Nullable(UInt32) CODEC(T64, LZ4),
  plan_input_bytes Nullable(UInt64) CODEC(T64, LZ4),
  plan_configuration Map(String, String) CODEC(ZSTD(1)),
  plan_configuration_hash String CODEC(ZSTD(1)),
  duration_ms Nullable(UInt64) CODEC(T64, LZ4),
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  failed_step LowCardinality(String),
  peak_memory_bytes Nullable(UInt64) CODEC(T64, LZ4),
  peak_cpu Nullable(Float64),
  retries Nullable(UInt32) CODEC(T64, LZ4),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, pipeline, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Run events as they came, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.step_events ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  step_id String CODEC(ZSTD(1)),
  parent_step_id String CODEC(ZSTD(1)),
  step_type LowCardinality(String),
  status LowCardinality(String),
  attempt UInt32 CODEC(T64, LZ4),
  scheduled_time Nullable(DateTime64(3, 'UTC')) CODEC(Delta, ZSTD(1)),
  external_id String CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  depends_on Array(String) CODEC(ZSTD(1)),
  duration_ms Nullable(UInt64) CODEC(T64, LZ4),
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  input_bytes Nullable(UInt64) CODEC(T64, LZ4),
  output_bytes Nullable(UInt64) CODEC(T64, LZ4),
  peak_memory_bytes Nullable(UInt64) CODEC(T64, LZ4),
  peak_cpu Nullable(Float64),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, pipeline, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Step events as they came, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.llm_calls ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  call_id String CODEC(ZSTD(1)),
  user_id String CODEC(ZSTD(1)),
  session_id String CODEC(ZSTD(1)),
  provider LowCardinality(String),
  model LowCardinality(String),
  operation LowCardinality(String),
  input_tokens Nullable(UInt64) CODEC(T64, LZ4),
  output_tokens Nullable(UInt64) CODEC(T64, LZ4),
  cached_tokens Nullable(UInt64) CODEC(T64, LZ4),
  reasoning_tokens Nullable(UInt64) CODEC(T64, LZ4),
  cost_usd Nullable(Decimal(18, 9)),
  latency_ms Nullable(Float64),
  time_to_first_token_ms Nullable(Float64),
  finish_reason LowCardinality(String),
  error_type LowCardinality(String) COMMENT 'empty when the call succeeded',
  error_message String CODEC(ZSTD(1)),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, provider, model, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Requests to model providers as they came, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.activities ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  activity_kind LowCardinality(String),
  user_id String CODEC(ZSTD(1)),
  session_id String CODEC(ZSTD(1)),
  action LowCardinality(String),
  source LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  credits Nullable(Decimal(18, 6)),
  value Nullable(Float64),
  properties Map(String, String) CODEC(ZSTD(1)),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, action, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Activities as they came, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.metric_samples ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  name LowCardinality(String),
  metric_type LowCardinality(String),
  unit LowCardinality(String),
  value Nullable(Float64),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  tags Map(String, String) CODEC(ZSTD(1)),
  bounds Array(Float64) CODEC(ZSTD(1)),
  counts Array(UInt64) CODEC(ZSTD(1)),
  sum Nullable(Float64),
  attributes Map(String, String) CODEC(ZSTD(1)),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, name, event_time, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Metric samples as they came, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.runs ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  pipeline LowCardinality(String),
  environment LowCardinality(String),
  status LowCardinality(String),
  started_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  ended_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
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
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX ended_at_index ended_at TYPE minmax GRANULARITY 1,
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree(revision)
ORDER BY (workspace_id, run_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'Runs that ended, one row each after FINAL, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.live_runs ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree(version)
ORDER BY (workspace_id, run_id)
SETTINGS
  replicated_deduplication_window_seconds = 604800
COMMENT 'The latest state of each run, upserted while it runs';

CREATE TABLE IF NOT EXISTS runlight_data.step_runs ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree(revision)
ORDER BY (workspace_id, run_id, step, attempt)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'Step attempts that ended, one row each after FINAL, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.windows ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  interval_seconds UInt32 CODEC(T64, LZ4),
  dimension LowCardinality(String) COMMENT 'workspace, pipeline or model',
  series String COMMENT 'empty for a workspace, the pipeline, or provider/model' CODEC(ZSTD(1)),
  window_start DateTime('UTC') CODEC(Delta, ZSTD(1)),
  events UInt64 CODEC(T64, LZ4),
  runs_started UInt64 CODEC(T64, LZ4),
  runs_completed UInt64 CODEC(T64, LZ4),
  runs_failed UInt64 CODEC(T64, LZ4),
  runs_cancelled UInt64 CODEC(T64, LZ4),
  runs_zombie UInt64 CODEC(T64, LZ4),
  steps_completed UInt64 CODEC(T64, LZ4),
  steps_failed UInt64 CODEC(T64, LZ4),
  steps_cancelled UInt64 CODEC(T64, LZ4),
  step_retries UInt64 CODEC(T64, LZ4),
  llm_calls UInt64 CODEC(T64, LZ4),
  llm_errors UInt64 CODEC(T64, LZ4),
  activities UInt64 CODEC(T64, LZ4),
  duration_count UInt64 COMMENT 'of ended runs, in milliseconds' CODEC(T64, LZ4),
  duration_sum Float64,
  duration_min Nullable(Float64),
  duration_max Nullable(Float64),
  duration_mean Nullable(Float64),
  duration_p50 Nullable(Float64),
  duration_p95 Nullable(Float64),
  duration_p99 Nullable(Float64),
  duration_index Array(Int32) COMMENT 'DDSketch buckets, relative error 1 percent' CODEC(ZSTD(1)),
  duration_counts Array(UInt64) CODEC(ZSTD(1)),
  step_duration_count UInt64 COMMENT 'of ended step attempts, in milliseconds' CODEC(T64, LZ4),
  step_duration_sum Float64,
  step_duration_min Nullable(Float64),
  step_duration_max Nullable(Float64),
  step_duration_mean Nullable(Float64),
  step_duration_p50 Nullable(Float64),
  step_duration_p95 Nullable(Float64),
  step_duration_p99 Nullable(Float64),
  step_duration_index Array(Int32) COMMENT 'DDSketch buckets, relative error 1 percent' CODEC(ZSTD(1)),
  step_duration_counts Array(UInt64) CODEC(ZSTD(1)),
  latency_count UInt64 COMMENT 'of model calls, in milliseconds' CODEC(T64, LZ4),
  latency_sum Float64,
  latency_min Nullable(Float64),
  latency_max Nullable(Float64),
  latency_mean Nullable(Float64),
  latency_p50 Nullable(Float64),
  latency_p95 Nullable(Float64),
  latency_p99 Nullable(Float64),
  latency_index Array(Int32) COMMENT 'DDSketch buckets, relative error 1 percent' CODEC(ZSTD(1)),
  latency_counts Array(UInt64) CODEC(ZSTD(1)),
  time_to_first_token_count UInt64 COMMENT 'of model calls, in milliseconds' CODEC(T64, LZ4),
  time_to_first_token_sum Float64,
  time_to_first_token_min Nullable(Float64),
  time_to_first_token_max Nullable(Float64),
  time_to_first_token_mean Nullable(Float64),
  time_to_first_token_p50 Nullable(Float64),
  time_to_first_token_p95 Nullable(Float64),
  time_to_first_token_p99 Nullable(Float64),
  time_to_first_token_index Array(Int32) COMMENT 'DDSketch buckets, relative error 1 percent' CODEC(ZSTD(1)),
  time_to_first_token_counts Array(UInt64) CODEC(ZSTD(1)),
  input_tokens UInt64 CODEC(T64, LZ4),
  output_tokens UInt64 CODEC(T64, LZ4),
  cached_tokens UInt64 CODEC(T64, LZ4),
  reasoning_tokens UInt64 CODEC(T64, LZ4),
  cost_usd Decimal(18, 9),
  credits Decimal(18, 6),
  distinct_users UInt64 CODEC(T64, LZ4),
  user_registers Array(UInt8) COMMENT 'HyperLogLog, 4096 registers, empty when no user was seen' CODEC(ZSTD(1)),
  version UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ReplicatedReplacingMergeTree(version)
PARTITION BY (interval_seconds, toYYYYMM(window_start))
ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows, the full value upserted at every change';

CREATE TABLE IF NOT EXISTS runlight_data.alerts ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  alert_id String CODEC(ZSTD(1)),
  revision UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
  rule LowCardinality(String),
  status LowCardinality(String),
  severity LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  title String CODEC(ZSTD(1)),
  description String CODEC(ZSTD(1)),
  recommendation String CODEC(ZSTD(1)),
  opened_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  changed_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  resolved_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  evidence Array(String) CODEC(ZSTD(1)),
  labels Map(String, String) CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (workspace_id, alert_id, revision)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each transition of an alert, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.dead_letters ON CLUSTER '{cluster}'
(
  topic LowCardinality(String),
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  kafka_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  stage LowCardinality(String),
  reason LowCardinality(String),
  field LowCardinality(String),
  value String COMMENT 'the offending value, cut' CODEC(ZSTD(1)),
  key String CODEC(ZSTD(1)),
  payload String COMMENT 'the bytes as they came' CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (topic, kafka_partition, kafka_offset)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'Refused input, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.writer_epochs ON CLUSTER '{cluster}'
(
  writer String,
  epoch UInt64
)
ENGINE = ReplicatedReplacingMergeTree(epoch)
ORDER BY writer
COMMENT 'The highest epoch handed out to each upserting writer';

CREATE TABLE IF NOT EXISTS runlight_data.series_windows ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows of all intervals and dimensions, the full value upserted at every change';

CREATE TABLE IF NOT EXISTS runlight_data.late_events ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  event_kind LowCardinality(String),
  window_start DateTime('UTC') COMMENT 'the minute that the event is missing in' CODEC(Delta, ZSTD(1)),
  behind_ms Int64 COMMENT 'event time of the job when it came, less its own' CODEC(T64, LZ4),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  topic LowCardinality(String) COMMENT 'without the prefix of the installation',
  kafka_partition UInt32 CODEC(T64, LZ4),
  kafka_offset UInt64 CODEC(Delta, LZ4),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, event_time, event_kind, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Events that came after the allowed lateness of their minute, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.metric_windows ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  interval_seconds UInt32,
  metric LowCardinality(String) COMMENT 'the name',
  metric_type LowCardinality(String) COMMENT 'gauge, counter or histogram',
  series String COMMENT 'name{@label=value,tag=value}, or other for what is beyond the limit of series',
  window_start DateTime('UTC'),
  unit LowCardinality(String),
  environment LowCardinality(String) COMMENT 'this and the next two: empty unless the option metric.labels has them',
  pipeline LowCardinality(String),
  step LowCardinality(String),
  tags Map(String, String),
  count UInt64 COMMENT 'samples, or the values that histograms count',
  sum Nullable(Float64) COMMENT 'of the values of a gauge or a histogram',
  min Nullable(Float64) COMMENT 'of the values of a gauge, as the next',
  max Nullable(Float64),
  last Nullable(Float64) COMMENT 'latest value of a gauge or total of a counter',
  last_at Nullable(DateTime64(3, 'UTC')),
  p50 Nullable(Float64) COMMENT 'of the values of a gauge or a histogram, as the next two',
  p95 Nullable(Float64),
  p99 Nullable(Float64),
  increase Nullable(Float64) COMMENT 'by how much counters grew',
  resets UInt64 COMMENT 'how often counters began again',
  bounds Array(Float64) COMMENT 'bounds that all histograms of the window have',
  bucket_counts Array(UInt64) COMMENT 'one more than bounds',
  value_index Array(Int32) COMMENT 'DDSketch of the values of a gauge from 0 up, relative error 1 percent',
  value_counts Array(UInt64),
  negative_index Array(Int32) COMMENT 'DDSketch of the negated values below 0',
  negative_counts Array(UInt64),
  version UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ReplicatedReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, metric, metric_type, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows of metric series, the full value upserted at every change';

ALTER TABLE runlight_data.runs ON CLUSTER '{cluster}'
  ADD COLUMN IF NOT EXISTS peak_gpu Float64 COMMENT 'as a share, 0 to 1' AFTER peak_cpu;

ALTER TABLE runlight_data.live_runs ON CLUSTER '{cluster}'
  ADD COLUMN IF NOT EXISTS peak_gpu Float64 COMMENT 'as a share, 0 to 1' AFTER peak_cpu;

ALTER TABLE runlight_data.live_runs ON CLUSTER '{cluster}'
  ADD COLUMN IF NOT EXISTS expected_duration_ms Nullable(UInt64) COMMENT 'as long as earlier runs took' CODEC(T64, LZ4) AFTER open,
  ADD COLUMN IF NOT EXISTS expected_end_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)) AFTER expected_duration_ms,
  ADD COLUMN IF NOT EXISTS expected_from LowCardinality(String) COMMENT 'history, or empty' AFTER expected_end_at;

CREATE TABLE IF NOT EXISTS runlight_data.recomputations ON CLUSTER '{cluster}'
(
  recomputed_at DateTime64(3, 'UTC') DEFAULT now64(3),
  range_start DateTime('UTC'),
  range_end DateTime('UTC') COMMENT 'the first minute after the range',
  late_events UInt64 COMMENT 'late events of the range that were in the raw tables then',
  windows UInt64 COMMENT 'rows that were written'
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (range_start, range_end, recomputed_at)
COMMENT 'Repairs of windows from raw events';

INSERT INTO runlight_data.series_windows (
  workspace_id, interval_seconds, dimension, series, window_start,
  pipeline, provider, model,
  events, runs_started, runs_completed, runs_failed, runs_cancelled, runs_zombie,
  steps_completed, steps_failed, steps_cancelled, step_retries,
  llm_calls, llm_errors, activities, errors,
  input_tokens, output_tokens, cached_tokens, reasoning_tokens, cost_usd, credits,
  measures.name, measures.count, measures.sum, measures.min, measures.max,
  measures.p50, measures.p95, measures.p99, measures.index, measures.counts,
  distinct_users, user_index, user_rank, version
)
WITH
  arrayFilter(
    measure -> measure.2 > 0,
    [
      ('duration', duration_count, duration_sum, ifNull(duration_min, nan), ifNull(duration_max, nan),
        ifNull(duration_p50, nan), ifNull(duration_p95, nan), ifNull(duration_p99, nan), duration_index, duration_counts),
      ('step_duration', step_duration_count, step_duration_sum, ifNull(step_duration_min, nan), ifNull(step_duration_max, nan),
        ifNull(step_duration_p50, nan), ifNull(step_duration_p95, nan), ifNull(step_duration_p99, nan), step_duration_index, step_duration_counts),
      ('latency', latency_count, latency_sum, ifNull(latency_min, nan), ifNull(latency_max, nan),
        ifNull(latency_p50, nan), ifNull(latency_p95, nan), ifNull(latency_p99, nan), latency_index, latency_counts),
      ('time_to_first_token', time_to_first_token_count, time_to_first_token_sum, ifNull(time_to_first_token_min, nan), ifNull(time_to_first_token_max, nan),
        ifNull(time_to_first_token_p50, nan), ifNull(time_to_first_token_p95, nan), ifNull(time_to_first_token_p99, nan), time_to_first_token_index, time_to_first_token_counts)
    ]
  ) AS found,
  arrayFilter(place -> user_registers[place + 1] > 0, range(length(user_registers))) AS places
SELECT
  workspace_id, interval_seconds, dimension,
  if(dimension = 'pipeline' AND series = 'other', '%6Fther', series), window_start,
  if(dimension = 'pipeline', series, ''),
  if(dimension = 'model', substring(series, 1, position(series, '/') - 1), ''),
  if(dimension = 'model', substring(series, position(series, '/') + 1), ''),
  events, runs_started, runs_completed, runs_failed, runs_cancelled, runs_zombie,
  steps_completed, steps_failed, steps_cancelled, step_retries,
  llm_calls, llm_errors, activities, runs_failed + steps_failed + llm_errors,
  input_tokens, output_tokens, cached_tokens, reasoning_tokens, cost_usd, credits,
  arrayMap(measure -> measure.1, found), arrayMap(measure -> measure.2, found),
  arrayMap(measure -> measure.3, found), arrayMap(measure -> measure.4, found),
  arrayMap(measure -> measure.5, found), arrayMap(measure -> measure.6, found),
  arrayMap(measure -> measure.7, found), arrayMap(measure -> measure.8, found),
  arrayMap(measure -> measure.9, found), arrayMap(measure -> measure.10, found),
  distinct_users, places, arrayMap(place -> user_registers[place + 1], places), version
FROM runlight_data.windows FINAL
WHERE interval_seconds = 60;

DROP TABLE IF EXISTS runlight_data.windows ON CLUSTER '{cluster}' SYNC;

ALTER TABLE runlight_data.alerts ON CLUSTER '{cluster}'
  ADD COLUMN IF NOT EXISTS dedupe_key String COMMENT 'what it is about within its rule' CODEC(ZSTD(1)) AFTER labels,
  ADD COLUMN IF NOT EXISTS owner LowCardinality(String) AFTER dedupe_key,
  ADD COLUMN IF NOT EXISTS runbook String CODEC(ZSTD(1)) AFTER owner,
  ADD COLUMN IF NOT EXISTS annotations Map(String, String) COMMENT 'facts for people' CODEC(ZSTD(1)) AFTER runbook;

CREATE TABLE IF NOT EXISTS runlight_data.errors ON CLUSTER '{cluster}'
(
  event_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
  workspace_id LowCardinality(String),
  environment LowCardinality(String),
  event_kind LowCardinality(String),
  pipeline LowCardinality(String),
  run_id String CODEC(ZSTD(1)),
  step LowCardinality(String),
  provider LowCardinality(String),
  model LowCardinality(String),
  error_category LowCardinality(String),
  template_id LowCardinality(String) COMMENT 'follows from the template alone',
  template LowCardinality(String) COMMENT 'type and message with a wildcard for each value',
  error_type LowCardinality(String),
  error_message String CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, template_id, event_time, event_kind, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Events that tell of an error, with template and category, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.anomalies ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, dimension, measure, series, interval_seconds, window_start)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Values of windows that are far from their baselines, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.pattern_matches ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (workspace_id, pattern, match_id, at, state)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each finding of a pattern, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.incidents ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  incident_id String CODEC(ZSTD(1)),
  revision UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
  status LowCardinality(String),
  severity LowCardinality(String) COMMENT 'the highest of its alerts',
  title String CODEC(ZSTD(1)),
  origin_kind LowCardinality(String),
  origin String COMMENT 'suspected' CODEC(ZSTD(1)),
  reason String COMMENT 'why it is suspected' CODEC(ZSTD(1)),
  alerts UInt64 CODEC(T64, LZ4),
  pipelines Array(String) CODEC(ZSTD(1)),
  first_alert_id String CODEC(ZSTD(1)),
  opened_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  changed_at DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  resolved_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (workspace_id, incident_id, revision)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each transition of an incident, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.incident_alerts ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String),
  incident_id String CODEC(ZSTD(1)),
  alert_id String CODEC(ZSTD(1)),
  joined_at DateTime64(3, 'UTC') COMMENT 'event time' CODEC(ZSTD(1)),
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (workspace_id, alert_id, incident_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each alert of an incident, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.outlier_runs ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, outlier_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Runs that need what runs of their pipeline do not, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.ml_models ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String) COMMENT 'empty: for all workspaces',
  model LowCardinality(String),
  version String CODEC(ZSTD(1)),
  target LowCardinality(String) COMMENT 'failure or duration',
  alias LowCardinality(String) COMMENT 'champion, challenger or empty',
  feature_hash String CODEC(ZSTD(1)),
  artifact String COMMENT 'the folder of its bundle' CODEC(ZSTD(1)),
  provenance Map(String, String) CODEC(ZSTD(1)),
  metrics Map(String, Float64) CODEC(ZSTD(1)),
  aliases_revision UInt64 COMMENT 'counts the changes of aliases of the model' CODEC(ZSTD(1)),
  published_at DateTime64(3, 'UTC') COMMENT 'processing time of the publication' CODEC(ZSTD(1))
)
ENGINE = ReplicatedReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version)
COMMENT 'One row for each version of a model, as it was published last';

ALTER TABLE runlight_data.alerts ON CLUSTER '{cluster}'
  ADD COLUMN IF NOT EXISTS route LowCardinality(String) COMMENT 'given by a rule, empty if by none' AFTER annotations,
  ADD COLUMN IF NOT EXISTS muted UInt8 COMMENT '1 where nobody was told of the transition' AFTER route;

CREATE TABLE IF NOT EXISTS runlight_data.rule_changes ON CLUSTER '{cluster}'
(
  change_id String CODEC(ZSTD(1)),
  rule LowCardinality(String) COMMENT 'empty for all rules',
  workspace_id LowCardinality(String) COMMENT 'empty for all workspaces',
  pipeline LowCardinality(String) COMMENT 'empty for all pipelines',
  effective_at DateTime64(3, 'UTC') COMMENT 'event time from which it was wanted' CODEC(ZSTD(1)),
  takes_effect_at DateTime64(3, 'UTC') COMMENT 'event time from which it is in force' CODEC(ZSTD(1)),
  settings Map(String, String) COMMENT 'by name, an empty text takes a setting back' CODEC(ZSTD(1)),
  author String CODEC(ZSTD(1)),
  reason String CODEC(ZSTD(1)),
  kafka_partition Int32,
  kafka_offset Int64,
  chunk_id UUID COMMENT 'the insert that brought the row',
  INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplicatedReplacingMergeTree
ORDER BY (takes_effect_at, kafka_partition, kafka_offset)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800
COMMENT 'One row for each change to rules that the job took, written exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.predictions ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, score_number, role)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'One row for each score of a run and each role, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.prediction_outcomes ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, role)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'One row for each run that ended after it was scored, and each role, exactly once';

CREATE TABLE IF NOT EXISTS runlight_data.feature_schemas ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String) COMMENT 'empty: for all workspaces',
  schema_hash String CODEC(ZSTD(1)),
  names Array(String) COMMENT 'in the order of the vectors' CODEC(ZSTD(1)),
  types Array(LowCardinality(String)) CODEC(ZSTD(1)),
  units Array(LowCardinality(String)) CODEC(ZSTD(1)),
  missing Array(String) COMMENT 'when there is no value' CODEC(ZSTD(1)),
  sentences Array(String) CODEC(ZSTD(1)),
  version UInt64 COMMENT 'epoch of the writer, then the number of its flush' CODEC(ZSTD(1))
)
ENGINE = ReplicatedReplacingMergeTree(version)
ORDER BY (workspace_id, schema_hash)
COMMENT 'One row for each order of features that predictions were made with';

CREATE TABLE IF NOT EXISTS runlight_data.feature_distributions ON CLUSTER '{cluster}'
(
  workspace_id LowCardinality(String) COMMENT 'empty: for all workspaces',
  model LowCardinality(String),
  version String CODEC(ZSTD(1)),
  target LowCardinality(String) COMMENT 'failure or duration',
  feature LowCardinality(String),
  edges Array(Float64) COMMENT 'between bins, a value on an edge is above it' CODEC(ZSTD(1)),
  shares Array(Float64) COMMENT 'of examples without a value, then of each bin' CODEC(ZSTD(1)),
  published_at DateTime64(3, 'UTC') COMMENT 'processing time of the publication' CODEC(ZSTD(1))
)
ENGINE = ReplicatedReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version, feature)
COMMENT 'One row for each feature of a version of a model, as it was published last';

CREATE TABLE IF NOT EXISTS runlight_data.outlier_llm_calls ON CLUSTER '{cluster}'
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
ENGINE = ReplicatedReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, event_id)
SETTINGS
  non_replicated_deduplication_window = 10000,
  replicated_deduplication_window = 100000,
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Calls of models that need far more than calls of their series do, exactly once';

CREATE OR REPLACE FUNCTION bucket_quantile ON CLUSTER '{cluster}' AS (bounds, counts, q) -> if(
  empty(bounds) OR arraySum(counts) = 0,
  NULL,
  arrayMap(
    i -> multiIf(
      i = 1 AND bounds[1] <= 0, bounds[1],
      i = length(counts), bounds[-1],
      if(i = 1, 0, bounds[i - 1])
        + (bounds[i] - if(i = 1, 0, bounds[i - 1]))
        * (q * arraySum(counts) - arraySum(arraySlice(counts, 1, i - 1))) / counts[i]
    ),
    [arrayFirstIndex(
      (count, reached) -> count > 0 AND reached >= q * arraySum(counts), counts, arrayCumSum(counts)
    )]
  )[1]
);

CREATE OR REPLACE FUNCTION dd_quantile ON CLUSTER '{cluster}' AS (index, counts, q) -> if(
  arraySum(counts) = 0,
  NULL,
  2 * pow(1.01 / 0.99, index[arrayFirstIndex(reached -> reached > q * (arraySum(counts) - 1), arrayCumSum(counts))])
    / (1.01 / 0.99 + 1)
);

CREATE OR REPLACE FUNCTION dd_quantile_signed ON CLUSTER '{cluster}' AS (negative_index, negative_counts, index, counts, q) -> multiIf(
  arraySum(negative_counts) + arraySum(counts) = 0,
  NULL,
  arraySum(negative_counts) > q * (arraySum(negative_counts) + arraySum(counts) - 1),
  -2 * pow(1.01 / 0.99, arrayReverse(negative_index)[arrayFirstIndex(
    reached -> reached > q * (arraySum(negative_counts) + arraySum(counts) - 1),
    arrayCumSum(arrayReverse(negative_counts))
  )]) / (1.01 / 0.99 + 1),
  2 * pow(1.01 / 0.99, index[arrayFirstIndex(
    reached -> arraySum(negative_counts) + reached > q * (arraySum(negative_counts) + arraySum(counts) - 1),
    arrayCumSum(counts)
  )]) / (1.01 / 0.99 + 1)
);

CREATE OR REPLACE FUNCTION fills_span ON CLUSTER '{cluster}' AS (window_start, seconds, since, until) ->
  seconds <= 3600
  AND toUnixTimestamp(window_start) >= toUnixTimestamp(since)
  AND toUnixTimestamp(window_start) + seconds <= intDiv(toUnixTimestamp(until) + 59, 60) * 60
  AND NOT (
    seconds < 3600
    AND toUnixTimestamp(window_start) - toUnixTimestamp(window_start) % transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      >= toUnixTimestamp(since)
    AND toUnixTimestamp(window_start) - toUnixTimestamp(window_start) % transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      + transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      <= intDiv(toUnixTimestamp(until) + 59, 60) * 60
  );

CREATE OR REPLACE FUNCTION hll_count ON CLUSTER '{cluster}' AS (index, rank) -> if(
  empty(index),
  0,
  toUInt64(round(
    4096. * 4096. / (2 * ln(2))
    / (
      4096 * (
        (4096 - length(index)) / 4096
        + arraySum(k -> pow((4096 - length(index)) / 4096, pow(2, k)) * pow(2, k - 1), range(1, 24))
      )
      + arraySum(register -> exp2(-toFloat64(register)), rank)
    )
  ))
);

CREATE OR REPLACE FUNCTION measure ON CLUSTER '{cluster}' AS (names, values, name) -> if(has(names, name), values[indexOf(names, name)], NULL);

CREATE OR REPLACE FUNCTION measure_array ON CLUSTER '{cluster}' AS (names, arrays, name) -> arrays[indexOf(names, name)];

CREATE OR REPLACE FUNCTION merged_buckets ON CLUSTER '{cluster}' AS (common, reached, total) -> arrayMap(
  (up_to, before) -> toUInt64(up_to - before),
  arrayPushBack(arrayFilter((n, bound) -> has(common, bound), reached.2, reached.1), total),
  arrayPushFront(arrayFilter((n, bound) -> has(common, bound), reached.2, reached.1), 0)
);

CREATE VIEW runlight.activities ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  activity_kind,
  user_id,
  session_id,
  action,
  source,
  pipeline,
  run_id,
  credits,
  value,
  properties,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.activities FINAL
COMMENT 'What did users and systems do? [hash]';

CREATE VIEW runlight.activity_over_time ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  window_start,
  w.event_kind AS kind,
  sumIf(w.activities, w.dimension = 'event_kind') AS activities,
  sumIf(w.distinct_users, w.dimension = 'event_kind') AS distinct_users,
  ifNull(sumIf(measure(w.measures.name, w.measures.count, 'activity_value'), w.dimension = 'event_kind'), 0) AS value_count,
  ifNull(sumIf(measure(w.measures.name, w.measures.sum, 'activity_value'), w.dimension = 'event_kind'), 0) AS value_total,
  minIf(measure(w.measures.name, w.measures.min, 'activity_value'), w.dimension = 'event_kind') AS value_min,
  maxIf(measure(w.measures.name, w.measures.max, 'activity_value'), w.dimension = 'event_kind') AS value_max,
  value_total / nullIf(value_count, 0) AS value_mean,
  sumIf(w.credits, w.dimension = 'event_kind') AS credits,
  sumMapIf(map(if(w.series = 'other', 'other', w.property), w.activities), w.dimension != 'event_kind') AS property_counts
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('event_kind', 'event_kind+property') AND w.interval_seconds = {interval_seconds:UInt32}
  AND (SELECT throwIf(
    {interval_seconds:UInt32} NOT IN (60, 300, 900, 3600, 86400),
    'interval_seconds is 60, 300, 900, 3600 or 86400, the intervals that are stored'
  )) = 0
WHERE w.activities > 0
GROUP BY workspace_id, window_start, kind
COMMENT 'What did users and systems do in each stored interval? [hash]';

CREATE VIEW runlight.activity ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  window_start,
  kind,
  activities,
  distinct_users,
  value_count,
  value_total,
  value_min,
  value_max,
  value_mean,
  credits,
  property_counts
FROM runlight.activity_over_time(interval_seconds = 60)
COMMENT 'What did users and systems do in each minute? [hash]';

CREATE VIEW runlight.alert_history ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  alert_id,
  revision,
  rule,
  status,
  severity,
  pipeline,
  run_id,
  title,
  description,
  recommendation,
  opened_at,
  changed_at,
  resolved_at,
  evidence,
  labels,
  dedupe_key,
  owner,
  runbook,
  annotations,
  route,
  muted,
  dateDiff('millisecond', opened_at, resolved_at) AS lasted_ms
FROM runlight_data.alerts FINAL
COMMENT 'How did each alert develop? [hash]';

CREATE VIEW runlight.alerts ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  a.workspace_id AS workspace_id,
  a.alert_id AS alert_id,
  a.revision AS revision,
  a.rule AS rule,
  a.status AS status,
  a.severity AS severity,
  a.pipeline AS pipeline,
  a.run_id AS run_id,
  a.title AS title,
  a.description AS description,
  a.recommendation AS recommendation,
  a.opened_at AS opened_at,
  a.changed_at AS changed_at,
  a.resolved_at AS resolved_at,
  a.evidence AS evidence,
  a.labels AS labels,
  a.dedupe_key AS dedupe_key,
  a.owner AS owner,
  a.runbook AS runbook,
  a.annotations AS annotations,
  a.route AS route,
  a.muted AS muted,
  dateDiff('millisecond', a.opened_at, a.resolved_at) AS lasted_ms,
  i.incident_id AS incident_id
FROM runlight_data.alerts AS a FINAL
LEFT JOIN (
  SELECT
    m.workspace_id AS workspace_id,
    m.alert_id AS alert_id,
    argMax(m.incident_id, m.joined_at) AS incident_id
  FROM runlight_data.incident_alerts AS m FINAL
  GROUP BY m.workspace_id, m.alert_id
) AS i ON i.workspace_id = a.workspace_id AND i.alert_id = a.alert_id
ORDER BY a.revision DESC
LIMIT 1 BY a.workspace_id, a.alert_id
COMMENT 'Which alerts are there, and in which state are they now? [hash]';

CREATE VIEW runlight.anomalies ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  anomaly_id,
  window_start,
  interval_seconds,
  dimension,
  series,
  measure,
  value,
  expected,
  lower,
  upper,
  z_score,
  direction,
  severity,
  severity_label,
  windows_in_a_row,
  support,
  surprise,
  votes
FROM runlight_data.anomalies FINAL
COMMENT 'Which values were far from what was expected, and how far? [hash]';

CREATE VIEW runlight.step_performance_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
  if(w.series = 'other', 'other', any(w.step)) AS step,
  completed + failed + cancelled AS attempts,
  sum(w.steps_completed) AS completed,
  sum(w.steps_failed) AS failed,
  sum(w.steps_cancelled) AS cancelled,
  sum(w.step_retries) AS retries,
  completed / nullIf(attempts, 0) AS success_rate,
  retries / nullIf(attempts, 0) AS retry_rate,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'step_duration')), 0) AS total_duration_ms,
  min(measure(w.measures.name, w.measures.min, 'step_duration')) AS min_duration_ms,
  max(measure(w.measures.name, w.measures.max, 'step_duration')) AS max_duration_ms,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS mean_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS median_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS p95_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.99
    ),
    NULL
  ) AS p99_duration_ms,
  sum(measure(w.measures.name, w.measures.sum, 'step_queue_time')) / sum(measure(w.measures.name, w.measures.count, 'step_queue_time')) AS mean_queue_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).2,
      0.95
    ),
    NULL
  ) AS p95_queue_ms,
  sum(w.llm_calls) AS llm_calls,
  sum(w.input_tokens) + sum(w.output_tokens) AS total_tokens,
  sum(w.cost_usd) AS cost_usd
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'step' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, series
COMMENT 'How fast and how reliable is each step of each pipeline in a span of time? [hash]';

CREATE VIEW runlight.bottlenecks_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  step,
  rank() OVER (PARTITION BY s.workspace_id, s.pipeline ORDER BY s.value DESC) AS place,
  {measure:String} AS measure,
  assumeNotNull(s.value) AS value_ms,
  arraySort(groupArray(assumeNotNull(s.value)) OVER (PARTITION BY s.workspace_id, s.pipeline))[
    toUInt64(1 + ceil({percentile:Float64} / 100 * (count() OVER (PARTITION BY s.workspace_id, s.pipeline) - 1)))
  ] AS threshold_ms,
  value_ms >= threshold_ms AS is_bottleneck,
  s.total_duration_ms / nullIf(sum(s.total_duration_ms) OVER (PARTITION BY s.workspace_id, s.pipeline), 0) AS share_of_time,
  attempts
FROM
(
  SELECT
    workspace_id,
    pipeline,
    step,
    attempts,
    total_duration_ms,
    multiIf(
      {measure:String} = 'mean', mean_duration_ms,
      {measure:String} = 'median', median_duration_ms,
      {measure:String} = 'p95', p95_duration_ms,
      {measure:String} = 'p99', p99_duration_ms,
      {measure:String} = 'max', max_duration_ms,
      {measure:String} = 'total', total_duration_ms,
      NULL
    ) AS value
  FROM runlight.step_performance_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
) AS s
WHERE s.value IS NOT NULL
  AND (SELECT throwIf({measure:String} NOT IN ('mean', 'median', 'p95', 'p99', 'max', 'total'), 'measure is mean, median, p95, p99, max or total')) = 0
  AND (SELECT throwIf(NOT ({percentile:Float64} BETWEEN 0 AND 100), 'percentile is from 0 to 100')) = 0
COMMENT 'Which steps slow each pipeline down in a span of time? [hash]';

CREATE VIEW runlight.bottlenecks ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  step,
  place,
  measure,
  value_ms,
  threshold_ms,
  is_bottleneck,
  share_of_time,
  attempts
FROM runlight.bottlenecks_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00', measure = 'mean', percentile = 90)
COMMENT 'Which steps slow each pipeline down, over all time? [hash]';

CREATE VIEW runlight.by_dimension ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = {interval_seconds:UInt32}
  AND w.dimension = {dimension:String}
  AND (SELECT throwIf(
    {interval_seconds:UInt32} NOT IN (60, 300, 900, 3600, 86400),
    'interval_seconds is 60, 300, 900, 3600 or 86400, the intervals that are stored'
  )) = 0
COMMENT 'What happened in each stored interval, told apart by one dimension? [hash]';

CREATE VIEW runlight.cohorts_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  transform(toString(w.dimension), ['workspace'], ['tenant']) AS kind,
  multiIf(w.dimension = 'workspace', w.workspace_id, w.series = 'other', 'other', w.dimension = 'user', any(w.user_id), any(w.pipeline)) AS cohort,
  sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS executions,
  sum(w.runs_completed) AS successful,
  successful / nullIf(executions, 0) AS success_rate,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS mean_duration_ms,
  sum(w.events) AS events,
  sum(w.cost_usd) AS cost_usd
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('workspace', 'user', 'pipeline') AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, dimension, series
COMMENT 'How do tenants, users and pipelines compare in a span of time? [hash]';

CREATE VIEW runlight.cohorts ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  kind,
  cohort,
  executions,
  successful,
  success_rate,
  mean_duration_ms,
  events,
  cost_usd
FROM runlight.cohorts_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How do tenants, users and pipelines compare, over all time? [hash]';

CREATE VIEW runlight.comparison ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  figure,
  anyIf(toNullable(f.value), f.series = {first:String}) AS first_value,
  anyIf(toNullable(f.value), f.series = {second:String}) AS second_value,
  second_value - first_value AS difference,
  100 * difference / nullIf(abs(first_value), 0) AS difference_percent
FROM
(
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'queue_time')) / sum(measure(w.measures.name, w.measures.count, 'queue_time')) AS queue_time_mean,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS time_to_first_token_mean,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND w.series IN ({first:String}, {second:String}) AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
) AS f
GROUP BY workspace_id, figure
COMMENT 'How do two pipelines, or any two series of a dimension, compare side by side? [hash]';

CREATE VIEW runlight.comparison_of_periods ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  series,
  figure,
  first_value,
  second_value,
  second_value - first_value AS difference,
  100 * difference / nullIf(abs(first_value), 0) AS difference_percent
FROM
(
  SELECT
    workspace_id,
    series,
    figure,
    any(f.sign) AS sign,
    anyIf(toNullable(f.value), f.is_first) AS first_value,
    anyIf(toNullable(f.value), NOT f.is_first) AS second_value
  FROM
  (
    SELECT workspace_id, series, figure, sign, value, true AS is_first
    FROM
    (
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'queue_time')) / sum(measure(w.measures.name, w.measures.count, 'queue_time')) AS queue_time_mean,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS time_to_first_token_mean,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND 
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {first_since:DateTime('UTC')} AND w.window_start < {first_until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({first_since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({first_until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {first_since:DateTime('UTC')}, {first_until:DateTime('UTC')})
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
    )
    UNION ALL
    SELECT workspace_id, series, figure, sign, value, false AS is_first
    FROM
    (
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'queue_time')) / sum(measure(w.measures.name, w.measures.count, 'queue_time')) AS queue_time_mean,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS time_to_first_token_mean,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND 
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {second_since:DateTime('UTC')} AND w.window_start < {second_until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({second_since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({second_until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {second_since:DateTime('UTC')}, {second_until:DateTime('UTC')})
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
    )
  ) AS f
  GROUP BY workspace_id, series, figure
)
COMMENT 'How does each pipeline, or any series of a dimension, compare in two spans of time? [hash]';

CREATE VIEW runlight.costs_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  toString(w.dimension) AS kind,
  multiIf(
    w.series = 'other', 'other',
    w.dimension = 'model', concat(any(w.provider), '/', any(w.model)),
    w.dimension = 'user', any(w.user_id),
    w.dimension = 'environment', any(w.environment),
    any(w.pipeline)
  ) AS spender,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(sum(toFloat64(sum(w.cost_usd))) OVER (PARTITION BY workspace_id, w.dimension), 0) AS share,
  sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  sum(w.llm_calls) AS llm_calls,
  toFloat64(cost_usd) / nullIf(llm_calls, 0) AS cost_usd_per_call,
  sum(w.input_tokens) + sum(w.output_tokens) AS total_tokens,
  sum(w.credits) AS credits
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('pipeline', 'model', 'user', 'environment') AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, dimension, series
COMMENT 'What do pipelines, models, users and environments cost in a span of time? [hash]';

CREATE VIEW runlight.costs ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  kind,
  spender,
  cost_usd,
  share,
  runs_ended,
  cost_usd_per_run,
  llm_calls,
  cost_usd_per_call,
  total_tokens,
  credits
FROM runlight.costs_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What do pipelines, models, users and environments cost, over all time? [hash]';

CREATE VIEW runlight.dead_letters ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  topic,
  kafka_partition,
  kafka_offset,
  kafka_time,
  stage,
  reason,
  field,
  value,
  key,
  payload
FROM runlight_data.dead_letters FINAL
COMMENT 'Which input was refused, where did it come from and why? [hash]';

CREATE VIEW runlight.degradation ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  series,
  figure,
  assumeNotNull(first_value) AS baseline_value,
  assumeNotNull(second_value) AS current_value,
  if(baseline_value = current_value, 0, round(sign * 100 * (current_value - baseline_value) / abs(baseline_value), 6)) AS worse_percent,
  worse_percent >= {threshold_percent:Float64} AS is_degraded
FROM
(
  SELECT
    workspace_id,
    series,
    figure,
    any(f.sign) AS sign,
    anyIf(toNullable(f.value), f.is_first) AS first_value,
    anyIf(toNullable(f.value), NOT f.is_first) AS second_value
  FROM
  (
    SELECT workspace_id, series, figure, sign, value, true AS is_first
    FROM
    (
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'queue_time')) / sum(measure(w.measures.name, w.measures.count, 'queue_time')) AS queue_time_mean,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS time_to_first_token_mean,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND 
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {baseline_since:DateTime('UTC')} AND w.window_start < {baseline_until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({baseline_since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({baseline_until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {baseline_since:DateTime('UTC')}, {baseline_until:DateTime('UTC')})
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
    )
    UNION ALL
    SELECT workspace_id, series, figure, sign, value, false AS is_first
    FROM
    (
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'queue_time')) / sum(measure(w.measures.name, w.measures.count, 'queue_time')) AS queue_time_mean,
  sum(measure(w.measures.name, w.measures.sum, 'step_duration')) / sum(measure(w.measures.name, w.measures.count, 'step_duration')) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS time_to_first_token_mean,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND 
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
    )
  ) AS f
  GROUP BY workspace_id, series, figure
)
WHERE sign != 0 AND first_value IS NOT NULL AND second_value IS NOT NULL
COMMENT 'Which figures of each pipeline, or any series of a dimension, are worse now than in a baseline? [hash]';

CREATE VIEW runlight.derived_metrics ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  window_start,
  figure.1 AS metric,
  if(figure.6 = '', 'counter', 'histogram') AS metric_type,
  figure.2 AS unit,
  pipeline,
  step,
  provider,
  model,
  figure.3 AS tags,
  if(figure.6 = '', figure.4, NULL) AS increase,
  increase / w.interval_seconds AS rate,
  measure(w.measures.name, w.measures.count, figure.6) AS count,
  measure(w.measures.name, w.measures.sum, figure.6) / figure.5 AS sum,
  measure(w.measures.name, w.measures.min, figure.6) / figure.5 AS min,
  measure(w.measures.name, w.measures.max, figure.6) / figure.5 AS max,
  sum / nullIf(count, 0) AS mean,
  if(count >= 10, measure(w.measures.name, w.measures.p50, figure.6) / figure.5, NULL) AS p50,
  if(count >= 10, measure(w.measures.name, w.measures.p95, figure.6) / figure.5, NULL) AS p95,
  if(count >= 10, measure(w.measures.name, w.measures.p99, figure.6) / figure.5, NULL) AS p99
FROM runlight_data.series_windows AS w FINAL
-- Name, unit, tags, value of a counter; divisor and measure of a histogram.
ARRAY JOIN multiIf(
  dimension = 'pipeline', [
    ('pipeline_executions_total', '1', map('status', 'completed'), toFloat64(runs_completed), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'failed'), toFloat64(runs_failed), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'cancelled'), toFloat64(runs_cancelled), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'zombie'), toFloat64(runs_zombie), 1, ''),
    ('pipeline_execution_duration_seconds', 's', map(), 0, 1000, 'duration')
  ],
  dimension = 'step', [
    ('step_execution_duration_seconds', 's', map(), 0, 1000, 'step_duration')
  ],
  [
    ('llm_tokens_used_total', '{token}', map('type', 'input'), toFloat64(input_tokens), 1, ''),
    ('llm_tokens_used_total', '{token}', map('type', 'output'), toFloat64(output_tokens), 1, ''),
    ('llm_cost_usd_total', '{USD}', map(), toFloat64(cost_usd), 1, ''),
    ('llm_latency_ms', 'ms', map(), 0, 1, 'latency')
  ]
) AS figure
WHERE w.dimension IN ('pipeline', 'step', 'model') AND (figure.4 > 0 OR has(w.measures.name, figure.6))
COMMENT 'How many runs, tokens and dollars, and how long, as metrics by their usual names? [hash]';

CREATE VIEW runlight.error_templates ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  template_id,
  any(e.template) AS template,
  argMax(e.error_category, (e.event_time, e.event_id)) AS error_category,
  count() AS errors,
  uniqExactIf(e.run_id, e.run_id != '') AS runs,
  arraySort(groupUniqArrayIf(e.pipeline, e.pipeline != '')) AS pipelines,
  min(e.event_time) AS first_seen_at,
  max(e.event_time) AS last_seen_at,
  argMax(concat(e.error_type, if(e.error_type = '' OR e.error_message = '', '', ': '), e.error_message), (e.event_time, e.event_id)) AS example
FROM runlight_data.errors AS e FINAL
GROUP BY workspace_id, template_id
COMMENT 'Which errors come again and again, since when, and where? [hash]';

CREATE VIEW runlight.errors ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  event_kind,
  pipeline,
  run_id,
  step,
  provider,
  model,
  error_category,
  template_id,
  template,
  error_type,
  error_message
FROM runlight_data.errors FINAL
COMMENT 'Which errors were there, and of what kind is each? [hash]';

CREATE VIEW runlight.failure_categories_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.error_category)) AS error_category,
  sum(w.errors) AS errors,
  errors / sum(sum(w.errors)) OVER (PARTITION BY workspace_id) AS share,
  sum(w.runs_failed) AS runs_failed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.llm_errors) AS llm_errors,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
  hll_count(maxMap(w.run_index, w.run_rank).1, maxMap(w.run_index, w.run_rank).2) AS distinct_runs,
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'error_category' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
WHERE w.errors > 0
GROUP BY workspace_id, series
COMMENT 'What kinds of errors are there, and how frequent are they in a span of time? [hash]';

CREATE VIEW runlight.failure_categories ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  error_category,
  errors,
  share,
  runs_failed,
  steps_failed,
  llm_errors,
  distinct_users,
  distinct_runs,
  first_seen_at,
  last_seen_at
FROM runlight.failure_categories_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What kinds of errors are there, and how frequent are they, over all time? [hash]';

CREATE VIEW runlight.feature_drift ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  target,
  version,
  feature,
  length(bins) AS runs,
  any(d_shares)[1] AS missing_then,
  countEqual(groupArray(bin) AS bins, 0) / runs AS missing_now,
  arraySum(
    (share, number) -> (greatest(countEqual(bins, number - 1) / runs, 0.0001) - greatest(share, 0.0001))
      * log(greatest(countEqual(bins, number - 1) / runs, 0.0001) / greatest(share, 0.0001)),
    any(d_shares), arrayEnumerate(any(d_shares))) AS stability_index,
  multiIf(stability_index < 0.1, 'none', stability_index < 0.25, 'some', 'strong') AS drift
FROM
(
  SELECT
    arrayJoin([s.workspace_id, '']) AS workspace_id,
    s.target AS target,
    s.version AS version,
    s.feature AS feature,
    d.shares AS d_shares,
    if(isNaN(s.value), 0, 1 + arrayCount(edge -> edge <= s.value, d.edges)) AS bin
  FROM
  (
    SELECT
      workspace_id,
      model.1 AS target,
      model.2 AS version,
      feature,
      value
    FROM
    (
      SELECT
        p.workspace_id AS workspace_id,
        arrayJoin([('failure', p.failure_model), ('duration', p.duration_model)]) AS model,
        f.names AS names,
        arrayResize(p.features, length(f.names)) AS features
      FROM runlight_data.predictions AS p FINAL
      INNER JOIN runlight_data.feature_schemas AS f FINAL ON f.schema_hash = p.schema_hash
      WHERE p.role = 'champion' AND p.moment = 'start'
        AND p.start_time > (SELECT max(start_time) FROM runlight_data.predictions FINAL) - INTERVAL 7 DAY
    )
    ARRAY JOIN names AS feature, features AS value
  ) AS s
  INNER JOIN runlight_data.feature_distributions AS d FINAL
    ON d.target = s.target AND d.version = s.version AND d.feature = s.feature
)
GROUP BY workspace_id, target, version, feature
COMMENT 'Are runs still like those that the champion learned from? [hash]';

CREATE VIEW runlight.funnel_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  step,
  total,
  completed,
  failed,
  completed / nullIf(total, 0) AS success_rate,
  runs,
  runs / nullIf(max(s.runs) OVER (PARTITION BY s.workspace_id, s.pipeline), 0) AS share_of_runs
FROM
(
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    if(w.series = 'other', 'other', any(w.step)) AS step,
    sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS total,
    sum(w.steps_completed) AS completed,
  hll_count(maxMap(w.run_index, w.run_rank).1, maxMap(w.run_index, w.run_rank).2) AS runs,
    sum(w.steps_failed) AS failed
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'step' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
  GROUP BY workspace_id, series
) AS s
COMMENT 'How many runs get through each step of each pipeline in a span of time? [hash]';

CREATE VIEW runlight.funnel ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  step,
  total,
  completed,
  failed,
  success_rate,
  runs,
  share_of_runs
FROM runlight.funnel_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How many runs get through each step of each pipeline, over all time? [hash]';

CREATE VIEW runlight.incident_history ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  incident_id,
  revision,
  status,
  severity,
  title,
  origin_kind,
  origin,
  reason,
  alerts,
  pipelines,
  first_alert_id,
  opened_at,
  changed_at,
  resolved_at,
  dateDiff('millisecond', opened_at, resolved_at) AS lasted_ms
FROM runlight_data.incidents FINAL
COMMENT 'How did each incident develop? [hash]';

CREATE VIEW runlight.incidents ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  incident_id,
  revision,
  status,
  severity,
  title,
  origin_kind,
  origin,
  reason,
  alerts,
  pipelines,
  first_alert_id,
  opened_at,
  changed_at,
  resolved_at,
  dateDiff('millisecond', opened_at, resolved_at) AS lasted_ms
FROM runlight_data.incidents FINAL
ORDER BY revision DESC
LIMIT 1 BY workspace_id, incident_id
COMMENT 'Which alerts belong together, and where may they come from? [hash]';

CREATE VIEW runlight.late_events ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  event_id,
  event_time,
  workspace_id,
  event_kind,
  window_start,
  behind_ms,
  pipeline,
  run_id,
  topic,
  kafka_partition,
  kafka_offset
FROM runlight_data.late_events FINAL
COMMENT 'Which events came so late that they are missing in windows? [hash]';

CREATE VIEW runlight.live_overview ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  count() AS open_runs,
  min(coalesce(r.started_at, r.first_event_at)) AS oldest_started_at,
  max(r.last_event_at) AS last_event_at,
  countIf(r.expected_end_at < now64(3)) AS overdue_runs,
  minIf(r.expected_end_at, r.expected_end_at >= now64(3)) AS next_expected_end_at,
  avg(r.progress) AS mean_progress,
  sum(r.steps_failed) AS steps_failed,
  sum(r.llm_calls) AS llm_calls,
  sum(r.input_tokens) AS input_tokens,
  sum(r.output_tokens) AS output_tokens,
  sum(r.cost_usd) AS cost_usd
FROM runlight_data.live_runs AS r FINAL
WHERE r.open = 1
GROUP BY workspace_id, pipeline
COMMENT 'What runs now in each pipeline, since when, and what has it cost so far? [hash]';

CREATE VIEW runlight.live_runs ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  started_at,
  scheduled_at,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  peak_memory_bytes,
  peak_cpu,
  peak_gpu,
  events,
  duplicates,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision,
  progress,
  current_steps,
  dateDiff('millisecond', coalesce(started_at, first_event_at), last_event_at) AS running_ms,
  expected_duration_ms,
  expected_end_at,
  expected_from,
  ifNull(expected_end_at < now64(3), 0) AS overdue
FROM runlight_data.live_runs FINAL
WHERE open = 1
COMMENT 'Which runs are running now, and how far are they? [hash]';

CREATE VIEW runlight.llm_calls ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  pipeline,
  run_id,
  step,
  call_id,
  user_id,
  session_id,
  provider,
  model,
  operation,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  latency_ms,
  time_to_first_token_ms,
  finish_reason,
  error_type,
  error_message,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.llm_calls FINAL
COMMENT 'Which requests went to model providers, at which cost and latency? [hash]';

CREATE VIEW runlight.metric_rates ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  w.increase / w.interval_seconds AS rate,
  increase,
  resets,
  count AS samples
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.metric_type = 'counter'
COMMENT 'How fast does each counter grow? [hash]';

CREATE VIEW runlight.metric_rollup ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  {interval_seconds:UInt32} AS interval_seconds,
  metric,
  metric_type,
  any(w.unit) AS unit,
  any(w.environment) AS environment,
  any(w.pipeline) AS pipeline,
  any(w.step) AS step,
  any(w.tags) AS tags,
  series,
  -- By its middle, because the day of a workspace with a time zone starts on the day before in UTC.
  toStartOfInterval(w.window_start + toIntervalSecond(intDiv(w.interval_seconds, 2)), toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  sum(w.count) AS count,
  -- A sum is known when that of each window is.
  if(count(w.sum) = count(), sum(w.sum), NULL) AS sum,
  min(w.min) AS min,
  max(w.max) AS max,
  sum / nullIf(count, 0) AS mean,
  argMax(w.last, w.last_at) AS last,
  max(w.last_at) AS last_at,
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.5),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.5
      )))
    )
  ) AS p50,
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.95),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.95
      )))
    )
  ) AS p95,
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, 0.99),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, 0.99
      )))
    )
  ) AS p99,
  sum(w.increase) AS increase,
  increase / {interval_seconds:UInt32} AS rate,
  sum(w.resets) AS resets,
  arraySort(groupArrayIntersect(w.bounds)) AS bounds,
  if(
    metric_type = 'histogram',
    merged_buckets(bounds, sumMap(w.bounds, arrayPopBack(arrayCumSum(w.bucket_counts))), count),
    []
  ) AS bucket_counts
FROM runlight_data.metric_windows AS w FINAL
PREWHERE
  w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
  AND (SELECT throwIf(
    {interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0,
    'interval_seconds is a multiple of 60, for example 7200'
  )) = 0
GROUP BY workspace_id, metric, metric_type, series, window_start
COMMENT 'How did each metric series go in each interval of any length? [hash]';

CREATE VIEW runlight.metric_timeseries ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 60
COMMENT 'How did each metric series go in each minute? [hash]';

CREATE VIEW runlight.metric_timeseries_15m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 900
COMMENT 'How did each metric series go in each quarter of an hour? [hash]';

CREATE VIEW runlight.metric_timeseries_1d ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 86400
COMMENT 'How did each metric series go in each day? [hash]';

CREATE VIEW runlight.metric_timeseries_1h ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 3600
COMMENT 'How did each metric series go in each hour? [hash]';

CREATE VIEW runlight.metric_timeseries_5m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  metric,
  metric_type,
  unit,
  environment,
  pipeline,
  step,
  tags,
  series,
  window_start,
  count,
  sum,
  min,
  max,
  w.sum / nullIf(w.count, 0) AS mean,
  last,
  last_at,
  if(w.count >= 10, w.p50, NULL) AS p50,
  if(w.count >= 10, w.p95, NULL) AS p95,
  if(w.count >= 10, w.p99, NULL) AS p99,
  increase,
  w.increase / w.interval_seconds AS rate,
  resets,
  bounds,
  bucket_counts
FROM runlight_data.metric_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 300
COMMENT 'How did each metric series go in each five minutes? [hash]';

CREATE VIEW runlight.metrics ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  name,
  metric_type,
  unit,
  value,
  pipeline,
  run_id,
  step,
  tags,
  bounds,
  counts,
  sum,
  attributes,
  kafka_partition,
  kafka_offset
FROM runlight_data.metric_samples FINAL
COMMENT 'Which samples of metrics arrived? [hash]';

CREATE VIEW runlight.metrics_latest ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  metric,
  metric_type,
  any(w.unit) AS unit,
  any(w.environment) AS environment,
  any(w.pipeline) AS pipeline,
  any(w.step) AS step,
  any(w.tags) AS tags,
  series,
  -- As tuples, because argMax passes over NULL.
  argMax(
    tuple(if(w.metric_type = 'histogram', w.sum / nullIf(w.count, 0), w.last)),
    (ifNull(w.last_at, w.window_start), -toInt64(w.interval_seconds))
  ).1 AS value,
  max(ifNull(w.last_at, w.window_start)) AS value_at,
  argMax(tuple(w.increase / w.interval_seconds), (w.window_start, -toInt64(w.interval_seconds))).1 AS rate,
  argMax(tuple(if(w.count >= 10, w.p95, NULL)), (w.window_start, -toInt64(w.interval_seconds))).1 AS p95,
  argMax(w.interval_seconds, (w.window_start, -toInt64(w.interval_seconds))) AS interval_seconds
FROM runlight_data.metric_windows AS w FINAL
-- Days reach far back, minutes are the freshest. PREWHERE, so that FINAL merges only these.
PREWHERE w.interval_seconds = 86400 OR (w.interval_seconds = 60 AND w.window_start >= now('UTC') - INTERVAL 1 HOUR)
GROUP BY workspace_id, metric, metric_type, series
ORDER BY value_at DESC, workspace_id, metric, series
COMMENT 'What is the most recent value of each metric series? [hash]';

CREATE VIEW runlight.ml_models ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  m.workspace_id AS workspace_id,
  m.model AS model,
  m.version AS version,
  m.target AS target,
  m.alias AS alias,
  CAST(m.alias != '', 'UInt8') AS is_active,
  m.feature_hash AS feature_hash,
  m.artifact AS artifact,
  m.provenance AS provenance,
  m.metrics AS metrics,
  m.published_at AS published_at
FROM runlight_data.ml_models AS m FINAL
COMMENT 'Which models are there, where do they come from, how good were they, and which of them predict? [hash]';

CREATE VIEW runlight.model_quality ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  role,
  failure_model,
  duration_model,
  day,
  count() AS runs,
  countIf(failed) AS failures,
  if(failures IN (0, runs), NULL, arrayROCAUC(groupArray(probability), groupArray(failed))) AS auc,
  avg(pow(probability - failed, 2)) AS brier,
  arraySum(gap -> abs(gap), sumMap([bin], [probability - failed]).2) / runs AS calibration_error,
  if(failures IN (0, runs), NULL, arrayROCAUC(groupArray(last_probability), groupArray(failed))) AS auc_at_end,
  if(failures = 0, NULL, countIf(failed AND early) / failures) AS known_early,
  if(failures = runs, NULL, countIf(NOT failed AND flagged) / (runs - failures)) AS false_alarms,
  countIf(isNotNull(error)) AS duration_runs,
  if(duration_runs = 0, NULL, avgIf(assumeNotNull(error), isNotNull(error))) AS mae_seconds,
  if(countIf(error_share IS NOT NULL) = 0, NULL, quantileExactInclusiveIf(0.5)(assumeNotNull(error_share), isNotNull(error_share))) AS median_ape,
  if(countIf(isNotNull(inside)) = 0, NULL, avgIf(assumeNotNull(inside), isNotNull(inside))) AS coverage
FROM
(
  SELECT
    workspace_id,
    arrayJoin([pipeline, '']) AS pipeline,
    role,
    first_failure_model AS failure_model,
    first_duration_model AS duration_model,
    arrayJoin(arrayMap(later -> toDate(end_time) + later, range(7))) AS day,
    CAST(outcome = 'failed', 'UInt8') AS failed,
    first_failure_probability AS probability,
    last_failure_probability AS last_probability,
    CAST(least(9, floor(first_failure_probability * 10)), 'UInt8') AS bin,
    isNotNull(high_risk_at) AS flagged,
    ifNull(high_risk_at < start_time + toIntervalMillisecond(round(500 * seconds)), 0) AS early,
    abs(first_expected_seconds - seconds) AS error,
    if(seconds > 0, error / seconds, NULL) AS error_share,
    seconds BETWEEN first_lower_seconds AND first_upper_seconds AS inside
  FROM runlight_data.prediction_outcomes FINAL
  WHERE outcome IN ('completed', 'failed')
)
WHERE day <= (SELECT max(toDate(end_time)) FROM runlight_data.prediction_outcomes FINAL)
GROUP BY workspace_id, pipeline, role, failure_model, duration_model, day
COMMENT 'How good is what models say of runs, by model, role, pipeline and day? [hash]';

CREATE VIEW runlight.models_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.provider)) AS provider,
  if(w.series = 'other', 'other', any(w.model)) AS model,
  sum(w.llm_calls) AS calls,
  sum(w.llm_errors) AS errors,
  errors / nullIf(calls, 0) AS error_rate,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(calls, 0) AS cost_usd_per_call,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS mean_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS p50_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS p95_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.99
    ),
    NULL
  ) AS p99_latency_ms,
  output_tokens / nullIf(sum(measure(w.measures.name, w.measures.sum, 'latency')) / 1000, 0) AS tokens_per_second,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS mean_time_to_first_token_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).2,
      0.95
    ),
    NULL
  ) AS p95_time_to_first_token_ms,
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'model' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, series
COMMENT 'What did each model cost in a span of time, and how well did it answer? [hash]';

CREATE VIEW runlight.models ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  provider,
  model,
  calls,
  errors,
  error_rate,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  cost_usd_per_call,
  mean_latency_ms,
  p50_latency_ms,
  p95_latency_ms,
  p99_latency_ms,
  tokens_per_second,
  mean_time_to_first_token_ms,
  p95_time_to_first_token_ms,
  first_seen_at,
  last_seen_at
FROM runlight.models_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What does each model cost, and how well does it answer, over all time? [hash]';

CREATE VIEW runlight.outlier_llm_calls ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  o.workspace_id AS workspace_id,
  o.event_id AS event_id,
  o.pipeline AS pipeline,
  o.environment AS environment,
  o.step AS step,
  o.run_id AS run_id,
  o.provider AS provider,
  o.model AS model,
  o.at AS at,
  o.succeeded AS succeeded,
  o.compared_with AS compared_with,
  o.severity AS severity,
  o.severity_label AS severity_label,
  o.drivers[1] AS measure,
  o.values[indexOf(o.measures, o.drivers[1])] AS value,
  o.expected[indexOf(o.measures, o.drivers[1])] AS expected,
  o.z_scores[indexOf(o.measures, o.drivers[1])] AS z_score,
  o.drivers AS drivers,
  o.measures AS measures,
  arrayMap(v -> if(isNaN(v), NULL, v), o.values) AS values,
  o.expected AS expected_values,
  o.z_scores AS z_scores,
  o.support AS support
FROM runlight_data.outlier_llm_calls AS o FINAL
COMMENT 'Which calls of models took, cost or used far more than calls like them? [hash]';

CREATE VIEW runlight.outlier_runs ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  o.workspace_id AS workspace_id,
  o.outlier_id AS outlier_id,
  o.pipeline AS pipeline,
  o.environment AS environment,
  o.run_id AS run_id,
  o.at AS at,
  o.stage AS stage,
  o.votes AS votes,
  o.severity AS severity,
  o.severity_label AS severity_label,
  o.drivers[1] AS measure,
  o.values[indexOf(o.measures, o.drivers[1])] AS value,
  o.expected[indexOf(o.measures, o.drivers[1])] AS expected,
  o.z_scores[indexOf(o.measures, o.drivers[1])] AS z_score,
  o.drivers AS drivers,
  o.measures AS measures,
  arrayMap(v -> if(isNaN(v), NULL, v), o.values) AS values,
  o.expected AS expected_values,
  o.z_scores AS z_scores,
  nullIf(o.forest_score, 0) AS forest_score,
  nullIf(o.forest_bound, 0) AS forest_bound,
  o.support AS support
FROM runlight_data.outlier_runs AS o FINAL
COMMENT 'Which runs needed what runs of their pipeline do not, and who says so? [hash]';

CREATE VIEW runlight.overview ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS WITH nearest <= span.2 AND (nearest = 6) = (span.2 = 6) AS within
SELECT
  workspace_id,
  span.1 AS period,
  successful + failed + cancelled + zombie + running AS total,
  sumIf(runs_completed, within) AS successful,
  sumIf(runs_failed, within) AS failed,
  sumIf(runs_cancelled, within) AS cancelled,
  sumIf(runs_zombie, within) AS zombie,
  sum(open_runs) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  failed / nullIf(successful + failed + cancelled + zombie, 0) AS failure_rate,
  sumIf(duration_sum, within) / nullIf(sumIf(duration_count, within), 0) AS mean_duration_ms,
  if(
    sumIf(duration_count, within) >= 10,
    dd_quantile(sumMapIf(buckets.1, buckets.2, within).1, sumMapIf(buckets.1, buckets.2, within).2, 0.95),
    NULL
  ) AS p95_duration_ms,
  sumIf(p.llm_calls, within) AS llm_calls,
  sumIf(p.llm_errors, within) AS llm_errors,
  sumIf(p.input_tokens, within) AS input_tokens,
  sumIf(p.output_tokens, within) AS output_tokens,
  sumIf(p.cost_usd, within) AS cost_usd,
  hll_count(maxMapIf(users.1, users.2, within).1, maxMapIf(users.1, users.2, within).2) AS distinct_users
FROM
(
  -- A few rows per workspace, by the shortest period that holds the minute: what follows is cheap.
  -- Of the windows that lie in one period the longest counts; all time is the sum of the days.
  WITH
    (time -> multiIf(
      toUnixTimestamp(now()) <= time + 3600, 1,
      toUnixTimestamp(now()) <= time + 21600, 2,
      toUnixTimestamp(now()) <= time + 86400, 3,
      toUnixTimestamp(now()) <= time + 604800, 4,
      toUnixTimestamp(now()) <= time + 2592000, 5,
      0
    )) AS period_of,
    toUnixTimestamp(w.window_start) AS start,
    transform(w.interval_seconds, [60, 300, 900], [300, 900, 3600], 3600) AS longer,
    start - start % longer AS longer_start
  SELECT
    w.workspace_id AS workspace_id,
    if(w.interval_seconds = 86400, 6, period_of(start)) AS nearest,
    sum(w.runs_completed) AS runs_completed,
    sum(w.runs_failed) AS runs_failed,
    sum(w.runs_cancelled) AS runs_cancelled,
    sum(w.runs_zombie) AS runs_zombie,
    0 AS open_runs,
    ifNull(sum(measure(w.measures.name, w.measures.sum, 'duration')), 0) AS duration_sum,
    ifNull(sum(measure(w.measures.name, w.measures.count, 'duration')), 0) AS duration_count,
    sumMap(
      measure_array(w.measures.name, w.measures.index, 'duration'),
      measure_array(w.measures.name, w.measures.counts, 'duration')
    ) AS buckets,
    sum(w.llm_calls) AS llm_calls,
    sum(w.llm_errors) AS llm_errors,
    sum(w.input_tokens) AS input_tokens,
    sum(w.output_tokens) AS output_tokens,
    sum(w.cost_usd) AS cost_usd,
    maxMap(w.user_index, w.user_rank) AS users
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'workspace'
    AND (
      w.interval_seconds = 86400
      OR w.window_start >= now() - 2592000
        AND period_of(start) = period_of(start + w.interval_seconds - 60)
        AND NOT (w.interval_seconds < 3600 AND period_of(longer_start) = period_of(longer_start + longer - 60))
    )
  GROUP BY workspace_id, nearest
  UNION ALL
  SELECT
    workspace_id,
    1 AS nearest,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, ([], []),
    0, 0, 0, 0, 0, ([], [])
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id
) AS p
ARRAY JOIN [('1h', 1), ('6h', 2), ('24h', 3), ('7d', 4), ('30d', 5), ('all', 6)] AS span
GROUP BY workspace_id, period
COMMENT 'How is each workspace doing over the last hour, day and month? [hash]';

CREATE VIEW runlight.pattern_matches ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  m.workspace_id AS workspace_id,
  m.pattern AS pattern,
  m.match_id AS match_id,
  argMax(m.state, (m.at, m.state = 'cleared')) AS state,
  argMax(m.severity, (m.at, m.state = 'cleared')) AS severity,
  argMax(m.score, (m.at, m.state = 'cleared')) AS score,
  argMax(m.pipeline, (m.at, m.state = 'cleared')) AS pipeline,
  argMax(m.subject, (m.at, m.state = 'cleared')) AS subject,
  argMax(m.title, (m.at, m.state = 'cleared')) AS title,
  argMax(m.summary, (m.at, m.state = 'cleared')) AS summary,
  argMax(m.recommendation, (m.at, m.state = 'cleared')) AS recommendation,
  min(m.since) AS since,
  min(m.at) AS found_at,
  max(m.at) AS changed_at,
  maxOrNullIf(m.at, m.state = 'cleared') AS ended_at,
  dateDiff('millisecond', min(m.since), maxOrNullIf(m.at, m.state = 'cleared')) AS lasted_ms,
  argMax(m.evidence, (m.at, m.state = 'cleared')) AS evidence,
  argMax(m.labels, (m.at, m.state = 'cleared')) AS labels,
  argMax(m.facts, (m.at, m.state = 'cleared')) AS facts
FROM runlight_data.pattern_matches AS m FINAL
GROUP BY m.workspace_id, m.pattern, m.match_id
COMMENT 'Which patterns of failure were found, do they still hold, and what shows them? [hash]';

CREATE VIEW runlight.pipelines_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  successful + failed + cancelled + zombie + running AS total,
  sum(p.successful) AS successful,
  sum(p.failed) AS failed,
  sum(p.cancelled) AS cancelled,
  sum(p.zombie) AS zombie,
  sum(p.running) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  failed / nullIf(successful + failed + cancelled + zombie, 0) AS failure_rate,
  sum(p.retries) / nullIf(successful + failed + cancelled + zombie, 0) AS retry_rate,
  max(p.mean_duration_ms) AS mean_duration_ms,
  max(p.p50_duration_ms) AS p50_duration_ms,
  max(p.p95_duration_ms) AS p95_duration_ms,
  max(p.p99_duration_ms) AS p99_duration_ms,
  sum(p.steps_completed) AS steps_completed,
  sum(p.steps_failed) AS steps_failed,
  sum(p.step_retries) AS step_retries,
  sum(p.llm_calls) AS llm_calls,
  sum(p.llm_errors) AS llm_errors,
  sum(p.input_tokens) AS input_tokens,
  sum(p.output_tokens) AS output_tokens,
  sum(p.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(successful + failed + cancelled + zombie, 0) AS cost_usd_per_run,
  max(p.distinct_users) AS distinct_users,
  min(p.first_seen_at) AS first_seen_at,
  max(p.last_seen_at) AS last_seen_at
FROM
(
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    sum(w.runs_completed) AS successful,
    sum(w.runs_failed) AS failed,
    sum(w.runs_cancelled) AS cancelled,
    sum(w.runs_zombie) AS zombie,
    0 AS running,
    sum(w.run_retries) AS retries,
  sum(measure(w.measures.name, w.measures.sum, 'duration')) / sum(measure(w.measures.name, w.measures.count, 'duration')) AS mean_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS p50_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS p95_duration_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.99
    ),
    NULL
  ) AS p99_duration_ms,
    sum(w.steps_completed) AS steps_completed,
    sum(w.steps_failed) AS steps_failed,
    sum(w.step_retries) AS step_retries,
    sum(w.llm_calls) AS llm_calls,
    sum(w.llm_errors) AS llm_errors,
    sum(w.input_tokens) AS input_tokens,
    sum(w.output_tokens) AS output_tokens,
    sum(w.cost_usd) AS cost_usd,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
    min(w.window_start) AS first_seen_at,
    max(w.window_start) AS last_seen_at
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'pipeline' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
  GROUP BY workspace_id, series
  UNION ALL
  SELECT
    workspace_id,
    pipeline,
    0, 0, 0, 0,
    count() AS running,
    0,
    NULL, NULL, NULL, NULL,
    0, 0, 0, 0, 0, 0, 0, 0, 0,
    toStartOfMinute(max(last_event_at)) AS first_seen_at,
    toStartOfMinute(max(last_event_at)) AS last_seen_at
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id, pipeline
) AS p
GROUP BY workspace_id, pipeline
COMMENT 'How did each pipeline do in a span of time? [hash]';

CREATE VIEW runlight.pipelines ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  total,
  successful,
  failed,
  cancelled,
  zombie,
  running,
  success_rate,
  failure_rate,
  retry_rate,
  mean_duration_ms,
  p50_duration_ms,
  p95_duration_ms,
  p99_duration_ms,
  steps_completed,
  steps_failed,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cost_usd,
  cost_usd_per_run,
  distinct_users,
  first_seen_at,
  last_seen_at
FROM runlight.pipelines_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How is each pipeline doing, over all time? [hash]';

CREATE VIEW runlight.prediction_outcomes ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  environment,
  run_id,
  role,
  start_time,
  end_time,
  outcome,
  seconds,
  scores,
  schema_hash,
  first_failure_model,
  first_duration_model,
  first_failure_probability,
  first_risk_level,
  first_expected_seconds,
  first_lower_seconds,
  first_upper_seconds,
  first_interval_level,
  last_event_time,
  last_failure_model,
  last_duration_model,
  last_failure_probability,
  last_risk_level,
  last_expected_seconds,
  last_lower_seconds,
  last_upper_seconds,
  last_interval_level,
  high_risk_at
FROM runlight_data.prediction_outcomes FINAL
COMMENT 'What had models said of runs that ended, and what became true? [hash]';

CREATE VIEW runlight.prediction_reasons ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  t.workspace_id AS workspace_id,
  t.pipeline AS pipeline,
  t.environment AS environment,
  t.run_id AS run_id,
  t.score_number AS score_number,
  t.role AS role,
  t.moment AS moment,
  t.event_time AS event_time,
  t.reason.1 AS target,
  if(target = 'failure', t.failure_model, t.duration_model) AS model,
  t.reason.2 AS reason_number,
  t.reason.3 AS feature,
  if(isNaN(t.reason.4), NULL, t.reason.4) AS feature_value,
  if(indexOf(s.names, feature) = 0, '1', s.units[indexOf(s.names, feature)]) AS unit,
  t.reason.5 AS contribution,
  if(target = 'failure', exp(contribution), NULL) AS odds_factor,
  if(contribution < 0, 'lowers', 'raises') AS effect,
  concat(
    if(indexOf(s.names, feature) = 0, feature, trimRight(s.sentences[indexOf(s.names, feature)], '.')),
    ': ',
    multiIf(
      feature_value IS NULL, 'unknown',
      unit = '1', toString(round(feature_value, 3)),
      concat(toString(round(feature_value, 3)), ' ', unit)),
    ', ', effect,
    if(target = 'failure',
      concat(' the odds of a failure ', toString(round(exp(abs(contribution)), 2)), '-fold'),
      ' the expected duration')
  ) AS explanation
FROM
(
  SELECT
    p.workspace_id AS workspace_id,
    p.pipeline AS pipeline,
    p.environment AS environment,
    p.run_id AS run_id,
    p.score_number AS score_number,
    p.role AS role,
    p.moment AS moment,
    p.event_time AS event_time,
    p.failure_model AS failure_model,
    p.duration_model AS duration_model,
    p.schema_hash AS schema_hash,
    arrayJoin(arrayConcat(
      arrayMap(
        (i, f, v, c) -> ('failure', i, toString(f), toFloat64(v), c),
        arrayEnumerate(p.failure_reasons), p.failure_reasons, p.failure_reason_values, p.failure_contributions),
      arrayMap(
        (i, f, v, c) -> ('duration', i, toString(f), toFloat64(v), c),
        arrayEnumerate(p.duration_reasons), p.duration_reasons, p.duration_reason_values, p.duration_contributions)
    )) AS reason
  FROM runlight_data.predictions AS p FINAL
) AS t
LEFT JOIN runlight_data.feature_schemas AS s FINAL ON s.schema_hash = t.schema_hash
COMMENT 'Why does a model think that a run fails, or takes so long? [hash]';

CREATE VIEW runlight.predictions ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  p.workspace_id AS workspace_id,
  p.pipeline AS pipeline,
  p.environment AS environment,
  p.run_id AS run_id,
  p.score_number AS score_number,
  p.role AS role,
  p.moment AS moment,
  p.event_time AS event_time,
  p.start_time AS start_time,
  p.failure_model AS failure_model,
  p.duration_model AS duration_model,
  p.failure_probability AS failure_probability,
  p.risk_level AS risk_level,
  p.expected_seconds AS expected_seconds,
  p.remaining_seconds AS remaining_seconds,
  p.event_time + toIntervalMillisecond(round(p.remaining_seconds * 1000)) AS expected_end_at,
  p.lower_seconds AS lower_seconds,
  p.upper_seconds AS upper_seconds,
  p.interval_level AS interval_level,
  p.failure_reasons AS failure_reasons,
  arrayMap(v -> if(isNaN(v), NULL, v), p.failure_reason_values) AS failure_reason_values,
  p.failure_contributions AS failure_contributions,
  p.duration_reasons AS duration_reasons,
  arrayMap(v -> if(isNaN(v), NULL, v), p.duration_reason_values) AS duration_reason_values,
  p.duration_contributions AS duration_contributions,
  mapFromArrays(
    if(empty(s.names), arrayMap(i -> toString(i), arrayEnumerate(p.features)), arrayResize(s.names, length(p.features))),
    p.features
  ) AS features,
  p.schema_hash AS schema_hash,
  p.latency_micros AS latency_micros
FROM runlight_data.predictions AS p FINAL
LEFT JOIN runlight_data.feature_schemas AS s FINAL ON s.schema_hash = p.schema_hash
COMMENT 'What did models say of runs while they ran, why, and by which features? [hash]';

CREATE VIEW runlight.providers_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.provider)) AS provider,
  sum(w.llm_calls) AS calls,
  sum(w.llm_errors) AS errors,
  errors / nullIf(calls, 0) AS error_rate,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(calls, 0) AS cost_usd_per_call,
  sum(measure(w.measures.name, w.measures.sum, 'latency')) / sum(measure(w.measures.name, w.measures.count, 'latency')) AS mean_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS p50_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS p95_latency_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.99
    ),
    NULL
  ) AS p99_latency_ms,
  sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')) / sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) AS mean_time_to_first_token_ms,
  if(
    sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).2,
      0.95
    ),
    NULL
  ) AS p95_time_to_first_token_ms,
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'provider' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, series
COMMENT 'How well does each model provider answer, and for how much in a span of time? [hash]';

CREATE VIEW runlight.providers ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  provider,
  calls,
  errors,
  error_rate,
  input_tokens,
  output_tokens,
  cost_usd,
  cost_usd_per_call,
  mean_latency_ms,
  p50_latency_ms,
  p95_latency_ms,
  p99_latency_ms,
  mean_time_to_first_token_ms,
  p95_time_to_first_token_ms,
  first_seen_at,
  last_seen_at
FROM runlight.providers_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How well does each model provider answer, and for how much, over all time? [hash]';

CREATE VIEW runlight.recommendations_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  row_number() OVER (PARTITION BY workspace_id ORDER BY excess * ease DESC, pipeline, problem) AS place,
  pipeline,
  problem,
  value,
  threshold,
  value / threshold AS excess,
  step,
  step_share,
  error_category,
  advice.1 AS recommendation,
  advice.2 AS ease,
  gain,
  gain_unit
FROM
(
  SELECT
    p.workspace_id AS workspace_id,
    p.pipeline AS pipeline,
    problems.1 AS problem,
    problems.2 AS value,
    problems.3 AS threshold,
    multiIf(problem = 'slow', s.slow_step, problem = 'expensive', s.expensive_step, s.failing_step) AS step,
    multiIf(problem = 'slow', s.slow_share, problem = 'expensive', s.expensive_share, s.failing_share) AS step_share,
    if(problem = 'unreliable', e.error_category, '') AS error_category,
    concat('step ', step, ' (', toString(round(100 * ifNull(step_share, 0))), ' %)') AS place_of_it,
    multiIf(
      problem = 'slow' AND step = '',
        ('Report steps, to see where the time goes; then cache results or run parts in parallel.', 0.6),
      problem = 'slow' AND step_share < 0.5,
        (concat('Run steps that do not need each other in parallel; the longest is ', place_of_it, '.'), 0.3),
      problem = 'slow' AND s.slow_step_calls > 0,
        (concat('Use a faster model or shorter prompts, or cache answers, in ', place_of_it, '.'), 0.6),
      problem = 'slow',
        (concat('Split ', place_of_it, ', or cache its results.'), 0.6),
      problem = 'expensive' AND step = '',
        ('Use a cheaper model or shorter prompts, or cache answers.', 0.6),
      problem = 'expensive',
        (concat('Use a cheaper model or shorter prompts, or cache answers, in ', place_of_it, '.'), 0.6),
      error_category IN ('timeout', 'network', 'rate_limit', 'dependency'),
        ('Retry with growing waits, and stop calling what is down (circuit breaker).', 1.0),
      error_category = 'quota',
        ('Raise the quota, or spread the calls over time.', 1.0),
      error_category IN ('authentication', 'permission'),
        ('Renew or widen the credentials of the pipeline, and check them before it starts.', 1.0),
      error_category IN ('out_of_memory', 'disk'),
        ('Give the pipeline more memory or disk, or smaller parts of its input.', 1.0),
      error_category IN ('validation', 'data_quality'),
        ('Validate the input before the first step, and set what is wrong aside.', 0.6),
      error_category IN ('model_refusal', 'content_filter'),
        ('Change the prompts that are refused, or fall back to another model.', 0.6),
      (if(step = '', 'Look at its errors by template (view error_templates).',
        concat('Look at the errors of ', place_of_it, ' by template (view error_templates).')), 0.6)
    ) AS advice,
    multiIf(
      problem = 'unreliable', toFloat64(p.failed) * ifNull(e.share, 0),
      value * ifNull(step_share, 0) / 2
    ) AS gain,
    multiIf(problem = 'slow', 'seconds per run', problem = 'expensive', 'US dollars per run', 'failed runs in the span') AS gain_unit
  FROM
  (
    SELECT
      workspace_id,
      pipeline,
      failed,
      arrayJoin(arrayFilter(
        found -> found.2 > found.3,
        [
          ('slow', ifNull(mean_duration_ms, 0) / 1000, 300.),
          ('expensive', ifNull(cost_usd_per_run, 0), 0.5),
          ('unreliable', ifNull(failure_rate, 0), 0.05)
        ])) AS problems
    FROM runlight.pipelines_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
  ) AS p
  LEFT JOIN
  (
    SELECT
      workspace_id,
      pipeline,
      argMax(step, total_duration_ms) AS slow_step,
      argMax(llm_calls, total_duration_ms) AS slow_step_calls,
      max(total_duration_ms) / nullIf(sum(total_duration_ms), 0) AS slow_share,
      if(max(cost_usd) > 0, argMax(step, cost_usd), '') AS expensive_step,
      toFloat64(max(cost_usd)) / nullIf(toFloat64(sum(cost_usd)), 0) AS expensive_share,
      if(max(failed) > 0, argMax(step, failed), '') AS failing_step,
      max(failed) / nullIf(sum(failed), 0) AS failing_share
    FROM runlight.step_performance_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
    GROUP BY workspace_id, pipeline
  ) AS s ON s.workspace_id = p.workspace_id AND s.pipeline = p.pipeline
  LEFT JOIN
  (
    SELECT
      c.workspace_id AS workspace_id,
      c.pipeline AS pipeline,
      argMax(c.category, (c.errors, c.category)) AS error_category,
      max(c.errors) / sum(c.errors) AS share
    FROM
    (
      SELECT
        r.workspace_id AS workspace_id,
        r.pipeline AS pipeline,
        toString(r.error_category) AS category,
        count() AS errors
      FROM runlight_data.errors AS r FINAL
      WHERE r.event_time >= {since:DateTime('UTC')} AND r.event_time < {until:DateTime('UTC')}
      GROUP BY workspace_id, pipeline, category
    ) AS c
    GROUP BY workspace_id, pipeline
  ) AS e ON e.workspace_id = p.workspace_id AND e.pipeline = p.pipeline
)
COMMENT 'What should be improved in each pipeline, by what was seen in a span of time, and what would it bring? [hash]';

CREATE VIEW runlight.recommendations ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  place,
  pipeline,
  problem,
  value,
  threshold,
  excess,
  step,
  step_share,
  error_category,
  recommendation,
  ease,
  gain,
  gain_unit
FROM runlight.recommendations_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What should be improved in each pipeline, over all time, and what would it bring? [hash]';

CREATE VIEW runlight.recomputations ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  recomputed_at,
  range_start,
  range_end,
  late_events,
  windows
FROM runlight_data.recomputations FINAL
COMMENT 'Which windows were computed again from raw events, when, and what for? [hash]';

CREATE VIEW runlight.recoveries ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS WITH
  asked AS
  (
    SELECT event_id, event_time, workspace_id, action, source, pipeline, run_id, properties
    FROM runlight_data.activities FINAL
    WHERE activity_kind = 'system_event' AND run_id != '' AND (action = 'recovery' OR startsWith(action, 'recovery.'))
  )
SELECT
  a.event_id AS event_id,
  a.event_time AS event_time,
  a.workspace_id AS workspace_id,
  a.action AS action,
  a.source AS source,
  if(a.pipeline = '', r.pipeline, a.pipeline) AS pipeline,
  a.run_id AS run_id,
  if(s.step != '', s.step, r.failed_step) AS failed_step,
  nullIf(s.attempt, 0) AS failed_attempt,
  multiIf(s.step != '', s.ended_at, r.status = 'failed', r.ended_at, NULL) AS failed_at,
  if(s.step != '', s.error_type, r.error_type) AS error_type,
  if(s.step != '', s.error_message, r.error_message) AS error_message,
  if(r.status != '', r.status, 'running') AS run_status,
  if(r.status != '', r.ended_at, NULL) AS run_ended_at,
  a.properties AS properties
FROM asked AS a
ASOF LEFT JOIN
(
  SELECT workspace_id, run_id, step, attempt, ended_at, error_type, error_message
  FROM runlight_data.step_runs FINAL
  WHERE status = 'failed' AND (workspace_id, run_id) IN (SELECT workspace_id, run_id FROM asked)
) AS s ON a.workspace_id = s.workspace_id AND a.run_id = s.run_id AND a.event_time >= s.ended_at
LEFT JOIN
(
  SELECT workspace_id, run_id, pipeline, status, ended_at, failed_step, error_type, error_message
  FROM runlight_data.runs FINAL
  WHERE (workspace_id, run_id) IN (SELECT workspace_id, run_id FROM asked)
) AS r ON a.workspace_id = r.workspace_id AND a.run_id = r.run_id
COMMENT 'What was done about failures, and how did their runs end? [hash]';

CREATE VIEW runlight.recovery_times ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  m.workspace_id AS workspace_id,
  m.pipeline AS pipeline,
  m.match_id AS match_id,
  m.since AS failed_since,
  m.at AS recovered_at,
  toUInt64OrZero(m.facts['time_to_recover_ms']) AS time_to_recover_ms,
  toUInt64OrZero(m.facts['failures']) AS failures,
  m.facts['recovered_by_run'] AS recovered_by_run
FROM runlight_data.pattern_matches AS m FINAL
WHERE m.pattern = 'failure_streak' AND m.state = 'cleared' AND m.facts['recovered_by_run'] != ''
COMMENT 'How long did pipelines take to recover from their failures? [hash]';

CREATE VIEW runlight.reliability_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  rank() OVER (PARTITION BY p.workspace_id ORDER BY p.success_rate * p.stability DESC) AS place,
  pipeline,
  ended,
  success_rate,
  stability,
  success_rate * stability AS reliability,
  worst_hour,
  worst_success_rate
FROM
(
  WITH w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie AS runs_ended
  SELECT
    w.workspace_id AS workspace_id,
    if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
    sum(runs_ended) AS ended,
    sum(w.runs_completed) / ended AS success_rate,
    1 - sqrt(greatest(0, sum(w.runs_completed * w.runs_completed / runs_ended) / ended - success_rate * success_rate)) AS stability,
    argMin(w.window_start, (w.runs_completed / runs_ended, w.window_start)) AS worst_hour,
    min(w.runs_completed / runs_ended) AS worst_success_rate
  FROM runlight_data.series_windows AS w FINAL
  PREWHERE w.dimension = 'pipeline' AND w.interval_seconds = 3600
    AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  WHERE runs_ended > 0
  GROUP BY workspace_id, series
) AS p
COMMENT 'Which pipelines can one rely on in a span of time? [hash]';

CREATE VIEW runlight.reliability ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  place,
  pipeline,
  ended,
  success_rate,
  stability,
  reliability,
  worst_hour,
  worst_success_rate
FROM runlight.reliability_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'Which pipelines can one rely on, over all time? [hash]';

CREATE VIEW runlight.rule_changes ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  takes_effect_at,
  effective_at,
  change_id,
  rule,
  workspace_id,
  pipeline,
  settings,
  author,
  reason,
  kafka_partition,
  kafka_offset
FROM runlight_data.rule_changes FINAL
ORDER BY takes_effect_at, kafka_partition, kafka_offset
LIMIT 1 BY kafka_partition, kafka_offset, change_id
COMMENT 'Who changed which rule, when, and from when on was it in force? [hash]';

CREATE VIEW runlight.run_risk ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  p.workspace_id AS workspace_id,
  p.pipeline AS pipeline,
  p.environment AS environment,
  p.run_id AS run_id,
  p.start_time AS started_at,
  p.event_time AS scored_at,
  p.score_number AS score_number,
  p.failure_probability AS failure_probability,
  p.risk_level AS risk_level,
  r.reasons AS reasons,
  p.event_time + toIntervalMillisecond(round(p.remaining_seconds * 1000)) AS expected_end_at,
  if(expected_end_at IS NULL, NULL, greatest(0, dateDiff('millisecond', now64(3), expected_end_at) / 1000)) AS remaining_seconds,
  p.lower_seconds AS lower_seconds,
  p.upper_seconds AS upper_seconds,
  p.interval_level AS interval_level,
  p.failure_model AS failure_model,
  p.duration_model AS duration_model
FROM (
  SELECT
    c.workspace_id AS workspace_id,
    c.pipeline AS pipeline,
    c.environment AS environment,
    c.run_id AS run_id,
    c.start_time AS start_time,
    c.event_time AS event_time,
    c.moment AS moment,
    c.score_number AS score_number,
    c.failure_probability AS failure_probability,
    c.risk_level AS risk_level,
    c.remaining_seconds AS remaining_seconds,
    c.lower_seconds AS lower_seconds,
    c.upper_seconds AS upper_seconds,
    c.interval_level AS interval_level,
    c.failure_model AS failure_model,
    c.duration_model AS duration_model
  FROM runlight_data.predictions AS c FINAL
  WHERE c.role = 'champion' AND (c.workspace_id, c.pipeline, c.run_id) IN (
    SELECT l.workspace_id, l.pipeline, l.run_id FROM runlight_data.live_runs AS l FINAL
    WHERE l.open = 1
  )
  ORDER BY c.score_number DESC
  LIMIT 1 BY c.workspace_id, c.run_id
) AS p
LEFT JOIN (
  SELECT
    t.workspace_id AS workspace_id,
    t.run_id AS run_id,
    argMax(t.failure_reasons, t.score_number) AS reasons
  FROM runlight_data.predictions AS t FINAL
  WHERE t.role = 'champion' AND notEmpty(t.failure_reasons)
    AND (t.workspace_id, t.pipeline, t.run_id) IN (
      SELECT l.workspace_id, l.pipeline, l.run_id FROM runlight_data.live_runs AS l FINAL
      WHERE l.open = 1
    )
  GROUP BY t.workspace_id, t.run_id
) AS r ON r.workspace_id = p.workspace_id AND r.run_id = p.run_id
WHERE p.moment != 'end'
COMMENT 'Which open runs will probably fail, why, and how long do they still take? [hash]';

CREATE VIEW runlight.runs ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  status,
  started_at,
  if(status = 'running', NULL, ended_at) AS ended_at,
  scheduled_at,
  duration_ms,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  error_type,
  error_message,
  failed_step,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  peak_memory_bytes,
  peak_cpu,
  peak_gpu,
  events,
  duplicates,
  contradictory_ends,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision
FROM runlight_data.runs FINAL
UNION ALL
-- An ended run is in live_runs at once and in runs after the next checkpoint: until then its last
-- snapshot stands for it. The two conditions keep the lookup in runs small.
SELECT
  workspace_id,
  run_id,
  pipeline,
  environment,
  status,
  started_at,
  ended_at,
  scheduled_at,
  duration_ms,
  queue_ms,
  parent_run_id,
  attempt,
  external_id,
  user_id,
  error_type,
  error_message,
  failed_step,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  peak_memory_bytes,
  peak_cpu,
  peak_gpu,
  events,
  duplicates,
  contradictory_ends,
  plan_step_count,
  configuration_hash,
  first_event_at,
  last_event_at,
  revision
FROM runlight_data.live_runs FINAL
-- without FINAL: an older snapshot has no later time
WHERE (open = 1 OR last_event_at >= (SELECT max(last_event_at) - INTERVAL 10 MINUTE FROM runlight_data.live_runs))
  AND (workspace_id, run_id) NOT IN (
    SELECT workspace_id, run_id
    -- without FINAL: any revision says that the run is there
    FROM runlight_data.runs
    WHERE (workspace_id, run_id) IN (
      SELECT workspace_id, run_id
      FROM runlight_data.live_runs FINAL
      -- without FINAL: as above
      WHERE open = 1 OR last_event_at >= (SELECT max(last_event_at) - INTERVAL 10 MINUTE FROM runlight_data.live_runs)
    )
  )
COMMENT 'Which runs are there, how did they end and what did they take? [hash]';

CREATE VIEW runlight.step_performance ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  step,
  attempts,
  completed,
  failed,
  cancelled,
  retries,
  success_rate,
  retry_rate,
  total_duration_ms,
  min_duration_ms,
  max_duration_ms,
  mean_duration_ms,
  median_duration_ms,
  p95_duration_ms,
  p99_duration_ms,
  mean_queue_ms,
  p95_queue_ms,
  llm_calls,
  total_tokens,
  cost_usd
FROM runlight.step_performance_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How fast and how reliable is each step of each pipeline, over all time? [hash]';

CREATE VIEW runlight.steps ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  run_id,
  pipeline,
  step,
  attempt,
  step_id,
  parent_step_id,
  step_type,
  status,
  environment,
  started_at,
  ended_at,
  duration_ms,
  queue_ms,
  error_type,
  error_message,
  depends_on,
  input_bytes,
  output_bytes,
  peak_memory_bytes,
  peak_cpu,
  llm_calls,
  input_tokens,
  output_tokens,
  cost_usd,
  revision
FROM runlight_data.step_runs FINAL
COMMENT 'How did each attempt at a step end, and what did it take? [hash]';

CREATE VIEW runlight.success_rates_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', any(w.pipeline)) AS pipeline,
  successful + failed + cancelled + zombie AS ended,
  sum(w.runs_completed) AS successful,
  sum(w.runs_failed) AS failed,
  sum(w.runs_cancelled) AS cancelled,
  sum(w.runs_zombie) AS zombie,
  successful / ended AS success_rate,
  failed / ended AS failure_rate
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'pipeline' AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
GROUP BY workspace_id, series
HAVING ended > 0
COMMENT 'What share of the runs of each pipeline succeeds in a span of time? [hash]';

CREATE VIEW runlight.success_rates ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  ended,
  successful,
  failed,
  cancelled,
  zombie,
  success_rate,
  failure_rate
FROM runlight.success_rates_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What share of the runs of each pipeline succeeds, over all time? [hash]';

CREATE VIEW runlight.success_rates_over_time ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  if(w.series = 'other', 'other', w.pipeline) AS pipeline,
  window_start,
  successful + failed + cancelled + zombie AS ended,
  w.runs_completed AS successful,
  w.runs_failed AS failed,
  w.runs_cancelled AS cancelled,
  w.runs_zombie AS zombie,
  successful / ended AS success_rate,
  failed / ended AS failure_rate
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension = 'pipeline' AND w.interval_seconds = {interval_seconds:UInt32}
  AND (SELECT throwIf(
    {interval_seconds:UInt32} NOT IN (60, 300, 900, 3600, 86400),
    'interval_seconds is 60, 300, 900, 3600 or 86400, the intervals that are stored'
  )) = 0
WHERE ended > 0
COMMENT 'What share of the runs of each pipeline succeeds in each stored interval? [hash]';

CREATE VIEW runlight.timeseries ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 60
COMMENT 'What happened in each minute? [hash]';

CREATE VIEW runlight.timeseries_15m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 900
COMMENT 'What happened in each quarter of an hour? [hash]';

CREATE VIEW runlight.timeseries_1d ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 86400
COMMENT 'What happened in each day? [hash]';

CREATE VIEW runlight.timeseries_1h ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 3600
COMMENT 'What happened in each hour? [hash]';

CREATE VIEW runlight.timeseries_5m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  w.workspace_id AS workspace_id,
  w.interval_seconds AS interval_seconds,
  w.dimension AS dimension,
  w.series AS series,
  w.window_start AS window_start,
  (w.environment) AS environment,
  (w.pipeline) AS pipeline,
  (w.step) AS step,
  (w.step_type) AS step_type,
  (w.provider) AS provider,
  (w.model) AS model,
  (w.user_id) AS user_id,
  (w.error_category) AS error_category,
  (w.event_kind) AS event_kind,
  (w.action) AS action,
  (w.property) AS property,
  (w.events) AS events,
  (w.runs_started) AS runs_started,
  (w.runs_completed) AS runs_completed,
  (w.runs_failed) AS runs_failed,
  (w.runs_cancelled) AS runs_cancelled,
  (w.runs_zombie) AS runs_zombie,
  (w.run_retries) AS run_retries,
  (w.steps_completed) AS steps_completed,
  (w.steps_failed) AS steps_failed,
  (w.steps_cancelled) AS steps_cancelled,
  (w.step_retries) AS step_retries,
  (w.llm_calls) AS llm_calls,
  (w.llm_errors) AS llm_errors,
  (w.activities) AS activities,
  (w.errors) AS errors,
  (w.input_tokens) AS input_tokens,
  (w.output_tokens) AS output_tokens,
  (w.cached_tokens) AS cached_tokens,
  (w.reasoning_tokens) AS reasoning_tokens,
  (w.cost_usd) AS cost_usd,
  (w.credits) AS credits,
  w.distinct_users AS distinct_users,
  w.distinct_runs AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(measure(w.measures.name, w.measures.count, 'duration'), 0) AS duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'duration'), 0) AS duration_sum,
  measure(w.measures.name, w.measures.min, 'duration') AS duration_min,
  measure(w.measures.name, w.measures.max, 'duration') AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p50, 'duration'), NULL) AS duration_p50,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p95, 'duration'), NULL) AS duration_p95,
  if(duration_count >= 10, measure(w.measures.name, w.measures.p99, 'duration'), NULL) AS duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'queue_time'), 0) AS queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'queue_time'), 0) AS queue_time_sum,
  measure(w.measures.name, w.measures.min, 'queue_time') AS queue_time_min,
  measure(w.measures.name, w.measures.max, 'queue_time') AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'queue_time'), NULL) AS queue_time_p50,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'queue_time'), NULL) AS queue_time_p95,
  if(queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'queue_time'), NULL) AS queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_duration'), 0) AS step_duration_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_duration'), 0) AS step_duration_sum,
  measure(w.measures.name, w.measures.min, 'step_duration') AS step_duration_min,
  measure(w.measures.name, w.measures.max, 'step_duration') AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p50, 'step_duration'), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p95, 'step_duration'), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, measure(w.measures.name, w.measures.p99, 'step_duration'), NULL) AS step_duration_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'step_queue_time'), 0) AS step_queue_time_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'step_queue_time'), 0) AS step_queue_time_sum,
  measure(w.measures.name, w.measures.min, 'step_queue_time') AS step_queue_time_min,
  measure(w.measures.name, w.measures.max, 'step_queue_time') AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p50, 'step_queue_time'), NULL) AS step_queue_time_p50,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p95, 'step_queue_time'), NULL) AS step_queue_time_p95,
  if(step_queue_time_count >= 10, measure(w.measures.name, w.measures.p99, 'step_queue_time'), NULL) AS step_queue_time_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'latency'), 0) AS latency_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'latency'), 0) AS latency_sum,
  measure(w.measures.name, w.measures.min, 'latency') AS latency_min,
  measure(w.measures.name, w.measures.max, 'latency') AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p50, 'latency'), NULL) AS latency_p50,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p95, 'latency'), NULL) AS latency_p95,
  if(latency_count >= 10, measure(w.measures.name, w.measures.p99, 'latency'), NULL) AS latency_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'time_to_first_token'), 0) AS time_to_first_token_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'time_to_first_token'), 0) AS time_to_first_token_sum,
  measure(w.measures.name, w.measures.min, 'time_to_first_token') AS time_to_first_token_min,
  measure(w.measures.name, w.measures.max, 'time_to_first_token') AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p50, 'time_to_first_token'), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p95, 'time_to_first_token'), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, measure(w.measures.name, w.measures.p99, 'time_to_first_token'), NULL) AS time_to_first_token_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cost'), 0) AS run_cost_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cost'), 0) AS run_cost_sum,
  measure(w.measures.name, w.measures.min, 'run_cost') AS run_cost_min,
  measure(w.measures.name, w.measures.max, 'run_cost') AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cost'), NULL) AS run_cost_p50,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cost'), NULL) AS run_cost_p95,
  if(run_cost_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cost'), NULL) AS run_cost_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_tokens'), 0) AS run_tokens_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_tokens'), 0) AS run_tokens_sum,
  measure(w.measures.name, w.measures.min, 'run_tokens') AS run_tokens_min,
  measure(w.measures.name, w.measures.max, 'run_tokens') AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p50, 'run_tokens'), NULL) AS run_tokens_p50,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p95, 'run_tokens'), NULL) AS run_tokens_p95,
  if(run_tokens_count >= 10, measure(w.measures.name, w.measures.p99, 'run_tokens'), NULL) AS run_tokens_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_memory'), 0) AS run_memory_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_memory'), 0) AS run_memory_sum,
  measure(w.measures.name, w.measures.min, 'run_memory') AS run_memory_min,
  measure(w.measures.name, w.measures.max, 'run_memory') AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p50, 'run_memory'), NULL) AS run_memory_p50,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p95, 'run_memory'), NULL) AS run_memory_p95,
  if(run_memory_count >= 10, measure(w.measures.name, w.measures.p99, 'run_memory'), NULL) AS run_memory_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_cpu'), 0) AS run_cpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_cpu'), 0) AS run_cpu_sum,
  measure(w.measures.name, w.measures.min, 'run_cpu') AS run_cpu_min,
  measure(w.measures.name, w.measures.max, 'run_cpu') AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_cpu'), NULL) AS run_cpu_p50,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_cpu'), NULL) AS run_cpu_p95,
  if(run_cpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_cpu'), NULL) AS run_cpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'run_gpu'), 0) AS run_gpu_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'run_gpu'), 0) AS run_gpu_sum,
  measure(w.measures.name, w.measures.min, 'run_gpu') AS run_gpu_min,
  measure(w.measures.name, w.measures.max, 'run_gpu') AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p50, 'run_gpu'), NULL) AS run_gpu_p50,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p95, 'run_gpu'), NULL) AS run_gpu_p95,
  if(run_gpu_count >= 10, measure(w.measures.name, w.measures.p99, 'run_gpu'), NULL) AS run_gpu_p99,
  ifNull(measure(w.measures.name, w.measures.count, 'activity_value'), 0) AS activity_value_count,
  ifNull(measure(w.measures.name, w.measures.sum, 'activity_value'), 0) AS activity_value_sum,
  measure(w.measures.name, w.measures.min, 'activity_value') AS activity_value_min,
  measure(w.measures.name, w.measures.max, 'activity_value') AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
-- PREWHERE, so that FINAL merges only these: all versions of a window agree in what is in the key.
PREWHERE w.interval_seconds = 300
COMMENT 'What happened in each five minutes? [hash]';

CREATE VIEW runlight.timeseries_rollup ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  {interval_seconds:UInt32} AS interval_seconds,
  dimension,
  series,
  -- By its middle, because the day of a workspace with a time zone starts on the day before in UTC.
  toStartOfInterval(w.window_start + toIntervalSecond(intDiv(w.interval_seconds, 2)), toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  any(w.environment) AS environment,
  any(w.pipeline) AS pipeline,
  any(w.step) AS step,
  any(w.step_type) AS step_type,
  any(w.provider) AS provider,
  any(w.model) AS model,
  any(w.user_id) AS user_id,
  any(w.error_category) AS error_category,
  any(w.event_kind) AS event_kind,
  any(w.action) AS action,
  any(w.property) AS property,
  sum(w.events) AS events,
  sum(w.runs_started) AS runs_started,
  sum(w.runs_completed) AS runs_completed,
  sum(w.runs_failed) AS runs_failed,
  sum(w.runs_cancelled) AS runs_cancelled,
  sum(w.runs_zombie) AS runs_zombie,
  sum(w.run_retries) AS run_retries,
  sum(w.steps_completed) AS steps_completed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.steps_cancelled) AS steps_cancelled,
  sum(w.step_retries) AS step_retries,
  sum(w.llm_calls) AS llm_calls,
  sum(w.llm_errors) AS llm_errors,
  sum(w.activities) AS activities,
  sum(w.errors) AS errors,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  sum(w.credits) AS credits,
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
  hll_count(maxMap(w.run_index, w.run_rank).1, maxMap(w.run_index, w.run_rank).2) AS distinct_runs,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  runs_failed / nullIf(runs_ended, 0) AS failure_rate,
  run_retries / nullIf(runs_ended, 0) AS run_retry_rate,
  steps_completed + steps_failed + steps_cancelled AS steps_ended,
  steps_completed / nullIf(steps_ended, 0) AS step_success_rate,
  step_retries / nullIf(steps_ended, 0) AS step_retry_rate,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  events / interval_seconds AS events_per_second,
  runs_ended / interval_seconds AS runs_per_second,
  llm_calls / interval_seconds AS llm_calls_per_second,
  errors / interval_seconds AS errors_per_second,
  input_tokens + output_tokens AS total_tokens,
  total_tokens / interval_seconds AS tokens_per_second,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'duration')), 0) AS duration_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'duration')), 0) AS duration_sum,
  min(measure(w.measures.name, w.measures.min, 'duration')) AS duration_min,
  max(measure(w.measures.name, w.measures.max, 'duration')) AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.5
    ),
    NULL
  ) AS duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.95
    ),
    NULL
  ) AS duration_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'duration'), measure_array(w.measures.name, w.measures.counts, 'duration')).2,
      0.99
    ),
    NULL
  ) AS duration_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'queue_time')), 0) AS queue_time_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'queue_time')), 0) AS queue_time_sum,
  min(measure(w.measures.name, w.measures.min, 'queue_time')) AS queue_time_min,
  max(measure(w.measures.name, w.measures.max, 'queue_time')) AS queue_time_max,
  queue_time_sum / nullIf(queue_time_count, 0) AS queue_time_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).2,
      0.5
    ),
    NULL
  ) AS queue_time_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).2,
      0.95
    ),
    NULL
  ) AS queue_time_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'queue_time'), measure_array(w.measures.name, w.measures.counts, 'queue_time')).2,
      0.99
    ),
    NULL
  ) AS queue_time_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'step_duration')), 0) AS step_duration_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'step_duration')), 0) AS step_duration_sum,
  min(measure(w.measures.name, w.measures.min, 'step_duration')) AS step_duration_min,
  max(measure(w.measures.name, w.measures.max, 'step_duration')) AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.5
    ),
    NULL
  ) AS step_duration_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.95
    ),
    NULL
  ) AS step_duration_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_duration')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_duration'), measure_array(w.measures.name, w.measures.counts, 'step_duration')).2,
      0.99
    ),
    NULL
  ) AS step_duration_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'step_queue_time')), 0) AS step_queue_time_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'step_queue_time')), 0) AS step_queue_time_sum,
  min(measure(w.measures.name, w.measures.min, 'step_queue_time')) AS step_queue_time_min,
  max(measure(w.measures.name, w.measures.max, 'step_queue_time')) AS step_queue_time_max,
  step_queue_time_sum / nullIf(step_queue_time_count, 0) AS step_queue_time_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).2,
      0.5
    ),
    NULL
  ) AS step_queue_time_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).2,
      0.95
    ),
    NULL
  ) AS step_queue_time_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'step_queue_time')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'step_queue_time'), measure_array(w.measures.name, w.measures.counts, 'step_queue_time')).2,
      0.99
    ),
    NULL
  ) AS step_queue_time_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'latency')), 0) AS latency_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'latency')), 0) AS latency_sum,
  min(measure(w.measures.name, w.measures.min, 'latency')) AS latency_min,
  max(measure(w.measures.name, w.measures.max, 'latency')) AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.5
    ),
    NULL
  ) AS latency_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.95
    ),
    NULL
  ) AS latency_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'latency')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'latency'), measure_array(w.measures.name, w.measures.counts, 'latency')).2,
      0.99
    ),
    NULL
  ) AS latency_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')), 0) AS time_to_first_token_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'time_to_first_token')), 0) AS time_to_first_token_sum,
  min(measure(w.measures.name, w.measures.min, 'time_to_first_token')) AS time_to_first_token_min,
  max(measure(w.measures.name, w.measures.max, 'time_to_first_token')) AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).2,
      0.5
    ),
    NULL
  ) AS time_to_first_token_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).2,
      0.95
    ),
    NULL
  ) AS time_to_first_token_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'time_to_first_token')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'time_to_first_token'), measure_array(w.measures.name, w.measures.counts, 'time_to_first_token')).2,
      0.99
    ),
    NULL
  ) AS time_to_first_token_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'run_cost')), 0) AS run_cost_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'run_cost')), 0) AS run_cost_sum,
  min(measure(w.measures.name, w.measures.min, 'run_cost')) AS run_cost_min,
  max(measure(w.measures.name, w.measures.max, 'run_cost')) AS run_cost_max,
  run_cost_sum / nullIf(run_cost_count, 0) AS run_cost_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cost')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).2,
      0.5
    ),
    NULL
  ) AS run_cost_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cost')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).2,
      0.95
    ),
    NULL
  ) AS run_cost_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cost')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cost'), measure_array(w.measures.name, w.measures.counts, 'run_cost')).2,
      0.99
    ),
    NULL
  ) AS run_cost_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'run_tokens')), 0) AS run_tokens_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'run_tokens')), 0) AS run_tokens_sum,
  min(measure(w.measures.name, w.measures.min, 'run_tokens')) AS run_tokens_min,
  max(measure(w.measures.name, w.measures.max, 'run_tokens')) AS run_tokens_max,
  run_tokens_sum / nullIf(run_tokens_count, 0) AS run_tokens_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_tokens')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).2,
      0.5
    ),
    NULL
  ) AS run_tokens_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_tokens')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).2,
      0.95
    ),
    NULL
  ) AS run_tokens_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_tokens')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_tokens'), measure_array(w.measures.name, w.measures.counts, 'run_tokens')).2,
      0.99
    ),
    NULL
  ) AS run_tokens_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'run_memory')), 0) AS run_memory_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'run_memory')), 0) AS run_memory_sum,
  min(measure(w.measures.name, w.measures.min, 'run_memory')) AS run_memory_min,
  max(measure(w.measures.name, w.measures.max, 'run_memory')) AS run_memory_max,
  run_memory_sum / nullIf(run_memory_count, 0) AS run_memory_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_memory')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).2,
      0.5
    ),
    NULL
  ) AS run_memory_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_memory')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).2,
      0.95
    ),
    NULL
  ) AS run_memory_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_memory')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_memory'), measure_array(w.measures.name, w.measures.counts, 'run_memory')).2,
      0.99
    ),
    NULL
  ) AS run_memory_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'run_cpu')), 0) AS run_cpu_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'run_cpu')), 0) AS run_cpu_sum,
  min(measure(w.measures.name, w.measures.min, 'run_cpu')) AS run_cpu_min,
  max(measure(w.measures.name, w.measures.max, 'run_cpu')) AS run_cpu_max,
  run_cpu_sum / nullIf(run_cpu_count, 0) AS run_cpu_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).2,
      0.5
    ),
    NULL
  ) AS run_cpu_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).2,
      0.95
    ),
    NULL
  ) AS run_cpu_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_cpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_cpu'), measure_array(w.measures.name, w.measures.counts, 'run_cpu')).2,
      0.99
    ),
    NULL
  ) AS run_cpu_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'run_gpu')), 0) AS run_gpu_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'run_gpu')), 0) AS run_gpu_sum,
  min(measure(w.measures.name, w.measures.min, 'run_gpu')) AS run_gpu_min,
  max(measure(w.measures.name, w.measures.max, 'run_gpu')) AS run_gpu_max,
  run_gpu_sum / nullIf(run_gpu_count, 0) AS run_gpu_mean,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_gpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).2,
      0.5
    ),
    NULL
  ) AS run_gpu_p50,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_gpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).2,
      0.95
    ),
    NULL
  ) AS run_gpu_p95,
  if(
    sum(measure(w.measures.name, w.measures.count, 'run_gpu')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, 'run_gpu'), measure_array(w.measures.name, w.measures.counts, 'run_gpu')).2,
      0.99
    ),
    NULL
  ) AS run_gpu_p99,
  ifNull(sum(measure(w.measures.name, w.measures.count, 'activity_value')), 0) AS activity_value_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, 'activity_value')), 0) AS activity_value_sum,
  min(measure(w.measures.name, w.measures.min, 'activity_value')) AS activity_value_min,
  max(measure(w.measures.name, w.measures.max, 'activity_value')) AS activity_value_max,
  activity_value_sum / nullIf(activity_value_count, 0) AS activity_value_mean
FROM runlight_data.series_windows AS w FINAL
PREWHERE
  w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
  AND (SELECT throwIf(
    {interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0,
    'interval_seconds is a multiple of 60, for example 7200'
  )) = 0
GROUP BY workspace_id, dimension, series, window_start
COMMENT 'What happened in each interval of any length? [hash]';

CREATE VIEW runlight.top_n ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  place,
  series,
  value,
  share
FROM
(
  SELECT
    workspace_id,
    series,
    rank() OVER (PARTITION BY t.workspace_id ORDER BY t.value DESC) AS place,
    assumeNotNull(t.value) AS value,
    if(startsWith({by:String}, 'mean_'), NULL, t.value / nullIf(sum(t.value) OVER (PARTITION BY t.workspace_id), 0)) AS share
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      multiIf(
        {by:String} = 'cost', toFloat64(sum(w.cost_usd)),
        {by:String} = 'tokens', toFloat64(sum(w.input_tokens) + sum(w.output_tokens)),
        {by:String} IN ('duration', 'step_duration', 'latency'),
          ifNull(sum(measure(w.measures.name, w.measures.sum, {by:String})), 0),
        {by:String} IN ('mean_duration', 'mean_step_duration', 'mean_latency'),
          sum(measure(w.measures.name, w.measures.sum, substring({by:String}, 6)))
            / sum(measure(w.measures.name, w.measures.count, substring({by:String}, 6))),
        {by:String} = 'errors', toFloat64(sum(w.errors)),
        {by:String} = 'runs', toFloat64(sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie)),
        {by:String} = 'calls', toFloat64(sum(w.llm_calls)),
        {by:String} = 'events', toFloat64(sum(w.events)),
        NULL
      ) AS value
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({since:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({until:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
      AND (SELECT throwIf(
        {by:String} NOT IN ('cost', 'tokens', 'duration', 'step_duration', 'latency', 'mean_duration', 'mean_step_duration', 'mean_latency', 'errors', 'runs', 'calls', 'events'),
        'by is cost, tokens, duration, step_duration, latency, mean_duration, mean_step_duration, mean_latency, errors, runs, calls or events'
      )) = 0
    GROUP BY workspace_id, series
  ) AS t
  WHERE t.value IS NOT NULL
)
WHERE place <= {n:UInt32}
COMMENT 'Which pipelines, models, users or other series cost most, take longest or fail most? [hash]';
