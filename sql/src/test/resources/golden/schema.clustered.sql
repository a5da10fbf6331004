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

CREATE OR REPLACE FUNCTION hll_count ON CLUSTER '{cluster}' AS (registers) -> if(
  arraySum(registers) = 0,
  0,
  toUInt64(round(
    4096. * 4096. / (2 * ln(2))
    / (
      4096 * (
        arrayCount(register -> register = 0, registers) / 4096
        + arraySum(k -> pow(arrayCount(register -> register = 0, registers) / 4096, pow(2, k)) * pow(2, k - 1), range(1, 24))
      )
      + arraySum(register -> if(register = 0, 0, exp2(-toFloat64(register))), registers)
    )
  ))
);

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
  labels
FROM runlight_data.alerts FINAL
COMMENT 'How did each alert develop? [hash]';

CREATE VIEW runlight.alerts ON CLUSTER '{cluster}'
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
  labels
FROM runlight_data.alerts FINAL
ORDER BY revision DESC
LIMIT 1 BY workspace_id, alert_id
COMMENT 'Which alerts are there, and in which state are they now? [hash]';

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
WHERE w.metric_type = 'counter'
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
WHERE w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
  AND throwIf({interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0, 'interval_seconds is a multiple of 60, for example 7200') = 0
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
WHERE w.interval_seconds = 60
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
WHERE w.interval_seconds = 900
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
WHERE w.interval_seconds = 86400
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
WHERE w.interval_seconds = 3600
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
WHERE w.interval_seconds = 300
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
-- Days reach far back, minutes are the freshest.
WHERE w.interval_seconds = 86400 OR (w.interval_seconds = 60 AND w.window_start >= now('UTC') - INTERVAL 1 HOUR)
GROUP BY workspace_id, metric, metric_type, series
ORDER BY value_at DESC, workspace_id, metric, series
COMMENT 'What is the most recent value of each metric series? [hash]';

CREATE VIEW runlight.models_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  substring(series, 1, position(series, '/') - 1) AS provider,
  substring(series, position(series, '/') + 1) AS model,
  sum(w.llm_calls) AS calls,
  sum(w.llm_errors) AS errors,
  errors / nullIf(calls, 0) AS error_rate,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(calls, 0) AS cost_usd_per_call,
  sum(w.latency_sum) / nullIf(sum(w.latency_count), 0) AS mean_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.5), NULL) AS p50_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.95), NULL) AS p95_latency_ms,
  if(sum(w.latency_count) >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.99), NULL) AS p99_latency_ms,
  sum(w.time_to_first_token_sum) / nullIf(sum(w.time_to_first_token_count), 0) AS mean_time_to_first_token_ms,
  if(sum(w.time_to_first_token_count) >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.95), NULL) AS p95_time_to_first_token_ms,
  min(w.window_start) AS first_seen_at,
  max(w.window_start) AS last_seen_at
FROM runlight_data.windows AS w FINAL
WHERE w.dimension = 'model' AND w.interval_seconds = 60
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
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
  mean_time_to_first_token_ms,
  p95_time_to_first_token_ms,
  first_seen_at,
  last_seen_at
FROM runlight.models_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'What does each model cost, and how well does it answer, over all time? [hash]';

CREATE VIEW runlight.overview ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS WITH nearest <= span.2 AS within
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
  sumIf(duration_sum, within) / nullIf(sumIf(duration_count, within), 0) AS mean_duration_ms,
  if(
    sumIf(duration_count, within) >= 10,
    dd_quantile(sumMapIf(buckets.1, buckets.2, within).1, sumMapIf(buckets.1, buckets.2, within).2, 0.95),
    NULL
  ) AS p95_duration_ms,
  sumIf(w.llm_calls, within) AS llm_calls,
  sumIf(w.llm_errors, within) AS llm_errors,
  sumIf(w.input_tokens, within) AS input_tokens,
  sumIf(w.output_tokens, within) AS output_tokens,
  sumIf(w.cost_usd, within) AS cost_usd
FROM
(
  -- A few rows per workspace, by the shortest period that holds the minute: what follows is cheap.
  WITH toUnixTimestamp(now()) - toUnixTimestamp(m.window_start) AS age
  SELECT
    workspace_id,
    multiIf(age <= 3600, 1, age <= 21600, 2, age <= 86400, 3, age <= 604800, 4, age <= 2592000, 5, 6) AS nearest,
    sum(m.runs_completed) AS runs_completed,
    sum(m.runs_failed) AS runs_failed,
    sum(m.runs_cancelled) AS runs_cancelled,
    sum(m.runs_zombie) AS runs_zombie,
    0 AS open_runs,
    sum(m.duration_sum) AS duration_sum,
    sum(m.duration_count) AS duration_count,
    sumMap(m.duration_index, m.duration_counts) AS buckets,
    sum(m.llm_calls) AS llm_calls,
    sum(m.llm_errors) AS llm_errors,
    sum(m.input_tokens) AS input_tokens,
    sum(m.output_tokens) AS output_tokens,
    sum(m.cost_usd) AS cost_usd
  FROM runlight_data.windows AS m FINAL
  WHERE m.dimension = 'workspace' AND m.interval_seconds = 60
  GROUP BY workspace_id, nearest
  UNION ALL
  SELECT
    workspace_id,
    1 AS nearest,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, ([], []),
    0, 0, 0, 0, 0
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id
) AS w
ARRAY JOIN [('1h', 1), ('6h', 2), ('24h', 3), ('7d', 4), ('30d', 5), ('all', 6)] AS span
GROUP BY workspace_id, period
COMMENT 'How is each workspace doing over the last hour, day and month? [hash]';

CREATE VIEW runlight.pipelines_between ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  pipeline,
  successful + failed + cancelled + zombie + running AS total,
  sum(runs_completed) AS successful,
  sum(runs_failed) AS failed,
  sum(runs_cancelled) AS cancelled,
  sum(runs_zombie) AS zombie,
  sum(open_runs) AS running,
  successful / nullIf(successful + failed + cancelled + zombie, 0) AS success_rate,
  sum(duration_sum) / nullIf(sum(duration_count), 0) AS mean_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.5), NULL) AS p50_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.95), NULL) AS p95_duration_ms,
  if(sum(duration_count) >= 10, dd_quantile(sumMap(duration_index, duration_counts).1, sumMap(duration_index, duration_counts).2, 0.99), NULL) AS p99_duration_ms,
  sum(w.steps_completed) AS steps_completed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.step_retries) AS step_retries,
  sum(w.llm_calls) AS llm_calls,
  sum(w.llm_errors) AS llm_errors,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(successful + failed + cancelled + zombie, 0) AS cost_usd_per_run,
  min(window_start) AS first_seen_at,
  max(window_start) AS last_seen_at
FROM
(
  SELECT
    workspace_id,
    series AS pipeline,
    window_start,
    runs_completed,
    runs_failed,
    runs_cancelled,
    runs_zombie,
    0 AS open_runs,
    duration_sum,
    duration_count,
    duration_index,
    duration_counts,
    steps_completed,
    steps_failed,
    step_retries,
    llm_calls,
    llm_errors,
    input_tokens,
    output_tokens,
    cost_usd
  FROM runlight_data.windows FINAL
  WHERE dimension = 'pipeline' AND interval_seconds = 60
    AND window_start >= {since:DateTime('UTC')} AND window_start < {until:DateTime('UTC')}
  UNION ALL
  SELECT
    workspace_id,
    pipeline,
    toStartOfMinute(max(last_event_at)) AS window_start,
    0, 0, 0, 0,
    count() AS open_runs,
    0, 0, [], [],
    0, 0, 0, 0, 0, 0, 0, 0
  FROM runlight_data.live_runs FINAL
  WHERE open = 1
  GROUP BY workspace_id, pipeline
) AS w
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
  first_seen_at,
  last_seen_at
FROM runlight.pipelines_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
COMMENT 'How is each pipeline doing, over all time? [hash]';

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

CREATE VIEW runlight.timeseries ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  events / interval_seconds AS events_per_second,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  if(w.duration_count >= 10, w.duration_p50, NULL) AS duration_p50,
  if(w.duration_count >= 10, w.duration_p95, NULL) AS duration_p95,
  if(w.duration_count >= 10, w.duration_p99, NULL) AS duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  if(w.step_duration_count >= 10, w.step_duration_p50, NULL) AS step_duration_p50,
  if(w.step_duration_count >= 10, w.step_duration_p95, NULL) AS step_duration_p95,
  if(w.step_duration_count >= 10, w.step_duration_p99, NULL) AS step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  if(w.latency_count >= 10, w.latency_p50, NULL) AS latency_p50,
  if(w.latency_count >= 10, w.latency_p95, NULL) AS latency_p95,
  if(w.latency_count >= 10, w.latency_p99, NULL) AS latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p50, NULL) AS time_to_first_token_p50,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p95, NULL) AS time_to_first_token_p95,
  if(w.time_to_first_token_count >= 10, w.time_to_first_token_p99, NULL) AS time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight_data.windows AS w FINAL
WHERE interval_seconds = 60
COMMENT 'What happened in each minute? [hash]';

CREATE VIEW runlight.timeseries_rollup ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  {interval_seconds:UInt32} AS interval_seconds,
  dimension,
  series,
  toStartOfInterval(w.window_start, toIntervalSecond({interval_seconds:UInt32}), 'UTC') AS window_start,
  sum(w.events) AS events,
  sum(w.runs_started) AS runs_started,
  sum(w.runs_completed) AS runs_completed,
  sum(w.runs_failed) AS runs_failed,
  sum(w.runs_cancelled) AS runs_cancelled,
  sum(w.runs_zombie) AS runs_zombie,
  sum(w.steps_completed) AS steps_completed,
  sum(w.steps_failed) AS steps_failed,
  sum(w.steps_cancelled) AS steps_cancelled,
  sum(w.step_retries) AS step_retries,
  sum(w.llm_calls) AS llm_calls,
  sum(w.llm_errors) AS llm_errors,
  sum(w.activities) AS activities,
  runs_completed + runs_failed + runs_cancelled + runs_zombie AS runs_ended,
  runs_completed / nullIf(runs_ended, 0) AS success_rate,
  events / interval_seconds AS events_per_second,
  llm_errors / nullIf(llm_calls, 0) AS llm_error_rate,
  sum(w.duration_count) AS duration_count,
  sum(w.duration_sum) AS duration_sum,
  min(w.duration_min) AS duration_min,
  max(w.duration_max) AS duration_max,
  duration_sum / nullIf(duration_count, 0) AS duration_mean,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.5), NULL) AS duration_p50,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.95), NULL) AS duration_p95,
  if(duration_count >= 10, dd_quantile(sumMap(w.duration_index, w.duration_counts).1, sumMap(w.duration_index, w.duration_counts).2, 0.99), NULL) AS duration_p99,
  sum(w.step_duration_count) AS step_duration_count,
  sum(w.step_duration_sum) AS step_duration_sum,
  min(w.step_duration_min) AS step_duration_min,
  max(w.step_duration_max) AS step_duration_max,
  step_duration_sum / nullIf(step_duration_count, 0) AS step_duration_mean,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.5), NULL) AS step_duration_p50,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.95), NULL) AS step_duration_p95,
  if(step_duration_count >= 10, dd_quantile(sumMap(w.step_duration_index, w.step_duration_counts).1, sumMap(w.step_duration_index, w.step_duration_counts).2, 0.99), NULL) AS step_duration_p99,
  sum(w.latency_count) AS latency_count,
  sum(w.latency_sum) AS latency_sum,
  min(w.latency_min) AS latency_min,
  max(w.latency_max) AS latency_max,
  latency_sum / nullIf(latency_count, 0) AS latency_mean,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.5), NULL) AS latency_p50,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.95), NULL) AS latency_p95,
  if(latency_count >= 10, dd_quantile(sumMap(w.latency_index, w.latency_counts).1, sumMap(w.latency_index, w.latency_counts).2, 0.99), NULL) AS latency_p99,
  sum(w.time_to_first_token_count) AS time_to_first_token_count,
  sum(w.time_to_first_token_sum) AS time_to_first_token_sum,
  min(w.time_to_first_token_min) AS time_to_first_token_min,
  max(w.time_to_first_token_max) AS time_to_first_token_max,
  time_to_first_token_sum / nullIf(time_to_first_token_count, 0) AS time_to_first_token_mean,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.5), NULL) AS time_to_first_token_p50,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.95), NULL) AS time_to_first_token_p95,
  if(time_to_first_token_count >= 10, dd_quantile(sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).1, sumMap(w.time_to_first_token_index, w.time_to_first_token_counts).2, 0.99), NULL) AS time_to_first_token_p99,
  sum(w.input_tokens) AS input_tokens,
  sum(w.output_tokens) AS output_tokens,
  sum(w.cached_tokens) AS cached_tokens,
  sum(w.reasoning_tokens) AS reasoning_tokens,
  sum(w.cost_usd) AS cost_usd,
  sum(w.credits) AS credits,
  hll_count(maxForEach(w.user_registers)) AS distinct_users
FROM runlight_data.windows AS w FINAL
WHERE w.interval_seconds = 60
GROUP BY workspace_id, dimension, series, window_start
COMMENT 'What happened in each interval of any length? [hash]';

CREATE VIEW runlight.timeseries_15m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_ended,
  success_rate,
  events_per_second,
  llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  duration_p50,
  duration_p95,
  duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  step_duration_p50,
  step_duration_p95,
  step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  latency_p50,
  latency_p95,
  latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  time_to_first_token_p50,
  time_to_first_token_p95,
  time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight.timeseries_rollup(interval_seconds = 900)
COMMENT 'What happened in each quarter of an hour? [hash]';

CREATE VIEW runlight.timeseries_1d ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_ended,
  success_rate,
  events_per_second,
  llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  duration_p50,
  duration_p95,
  duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  step_duration_p50,
  step_duration_p95,
  step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  latency_p50,
  latency_p95,
  latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  time_to_first_token_p50,
  time_to_first_token_p95,
  time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight.timeseries_rollup(interval_seconds = 86400)
COMMENT 'What happened in each day? [hash]';

CREATE VIEW runlight.timeseries_1h ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_ended,
  success_rate,
  events_per_second,
  llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  duration_p50,
  duration_p95,
  duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  step_duration_p50,
  step_duration_p95,
  step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  latency_p50,
  latency_p95,
  latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  time_to_first_token_p50,
  time_to_first_token_p95,
  time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight.timeseries_rollup(interval_seconds = 3600)
COMMENT 'What happened in each hour? [hash]';

CREATE VIEW runlight.timeseries_5m ON CLUSTER '{cluster}'
SQL SECURITY INVOKER
AS SELECT
  workspace_id,
  interval_seconds,
  dimension,
  series,
  window_start,
  events,
  runs_started,
  runs_completed,
  runs_failed,
  runs_cancelled,
  runs_zombie,
  steps_completed,
  steps_failed,
  steps_cancelled,
  step_retries,
  llm_calls,
  llm_errors,
  activities,
  runs_ended,
  success_rate,
  events_per_second,
  llm_error_rate,
  duration_count,
  duration_sum,
  duration_min,
  duration_max,
  duration_mean,
  duration_p50,
  duration_p95,
  duration_p99,
  step_duration_count,
  step_duration_sum,
  step_duration_min,
  step_duration_max,
  step_duration_mean,
  step_duration_p50,
  step_duration_p95,
  step_duration_p99,
  latency_count,
  latency_sum,
  latency_min,
  latency_max,
  latency_mean,
  latency_p50,
  latency_p95,
  latency_p99,
  time_to_first_token_count,
  time_to_first_token_sum,
  time_to_first_token_min,
  time_to_first_token_max,
  time_to_first_token_mean,
  time_to_first_token_p50,
  time_to_first_token_p95,
  time_to_first_token_p99,
  input_tokens,
  output_tokens,
  cached_tokens,
  reasoning_tokens,
  cost_usd,
  credits,
  distinct_users
FROM runlight.timeseries_rollup(interval_seconds = 300)
COMMENT 'What happened in each five minutes? [hash]';
