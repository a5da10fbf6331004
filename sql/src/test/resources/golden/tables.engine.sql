CREATE TABLE runlight_data.activities
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `activity_kind` LowCardinality(String),
    `user_id` String CODEC(ZSTD(1)),
    `session_id` String CODEC(ZSTD(1)),
    `action` LowCardinality(String),
    `source` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `credits` Nullable(Decimal(18, 6)),
    `value` Nullable(Float64),
    `properties` Map(String, String) CODEC(ZSTD(1)),
    `attributes` Map(String, String) CODEC(ZSTD(1)),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, action, event_time, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Activities as they came, exactly once';

CREATE TABLE runlight_data.alerts
(
    `workspace_id` LowCardinality(String),
    `alert_id` String CODEC(ZSTD(1)),
    `revision` UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
    `rule` LowCardinality(String),
    `status` LowCardinality(String),
    `severity` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `title` String CODEC(ZSTD(1)),
    `description` String CODEC(ZSTD(1)),
    `recommendation` String CODEC(ZSTD(1)),
    `opened_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `changed_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `resolved_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `evidence` Array(String) CODEC(ZSTD(1)),
    `labels` Map(String, String) CODEC(ZSTD(1)),
    `dedupe_key` String COMMENT 'what it is about within its rule' CODEC(ZSTD(1)),
    `owner` LowCardinality(String),
    `runbook` String CODEC(ZSTD(1)),
    `annotations` Map(String, String) COMMENT 'facts for people' CODEC(ZSTD(1)),
    `route` LowCardinality(String) COMMENT 'given by a rule, empty if by none',
    `muted` UInt8 COMMENT '1 where nobody was told of the transition',
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace_id, alert_id, revision)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'One row for each transition of an alert, written exactly once';

CREATE TABLE runlight_data.anomalies
(
    `workspace_id` LowCardinality(String),
    `anomaly_id` String COMMENT 'of workspace, dimension, series, measure, interval and window' CODEC(ZSTD(1)),
    `dimension` LowCardinality(String),
    `series` String COMMENT 'as in series_windows' CODEC(ZSTD(1)),
    `measure` LowCardinality(String),
    `interval_seconds` UInt32 CODEC(T64, LZ4),
    `window_start` DateTime('UTC') CODEC(Delta(4), ZSTD(1)),
    `value` Float64 CODEC(ZSTD(1)),
    `expected` Float64 CODEC(ZSTD(1)),
    `lower` Float64 CODEC(ZSTD(1)),
    `upper` Float64 CODEC(ZSTD(1)),
    `z_score` Float64 CODEC(ZSTD(1)),
    `direction` LowCardinality(String) COMMENT 'high or low',
    `severity` Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
    `severity_label` LowCardinality(String) COMMENT 'low, medium, high or critical',
    `windows_in_a_row` UInt32 CODEC(T64, LZ4),
    `support` UInt64 COMMENT 'how many windows the baseline knew' CODEC(T64, LZ4),
    `surprise` Float64 COMMENT 'how rare the moment is in its series, -log10 of a probability' CODEC(ZSTD(1)),
    `votes` LowCardinality(String) COMMENT 'z, or both where the moment is unusual in its series, too',
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, dimension, measure, series, interval_seconds, window_start)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Values of windows that are far from their baselines, exactly once';

CREATE TABLE runlight_data.dead_letters
(
    `topic` LowCardinality(String),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `kafka_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `stage` LowCardinality(String),
    `reason` LowCardinality(String),
    `field` LowCardinality(String),
    `value` String COMMENT 'the offending value, cut' CODEC(ZSTD(1)),
    `key` String CODEC(ZSTD(1)),
    `payload` String COMMENT 'the bytes as they came' CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (topic, kafka_partition, kafka_offset)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'Refused input, written exactly once';

CREATE TABLE runlight_data.errors
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `event_kind` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `step` LowCardinality(String),
    `provider` LowCardinality(String),
    `model` LowCardinality(String),
    `error_category` LowCardinality(String),
    `template_id` LowCardinality(String) COMMENT 'follows from the template alone',
    `template` LowCardinality(String) COMMENT 'type and message with a wildcard for each value',
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, template_id, event_time, event_kind, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Events that tell of an error, with template and category, exactly once';

CREATE TABLE runlight_data.feature_distributions
(
    `workspace_id` LowCardinality(String) COMMENT 'empty: for all workspaces',
    `model` LowCardinality(String),
    `version` String CODEC(ZSTD(1)),
    `target` LowCardinality(String) COMMENT 'failure or duration',
    `feature` LowCardinality(String),
    `edges` Array(Float64) COMMENT 'between bins, a value on an edge is above it' CODEC(ZSTD(1)),
    `shares` Array(Float64) COMMENT 'of examples without a value, then of each bin' CODEC(ZSTD(1)),
    `published_at` DateTime64(3, 'UTC') COMMENT 'processing time of the publication' CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version, feature)
SETTINGS index_granularity = 8192
COMMENT 'One row for each feature of a version of a model, as it was published last';

CREATE TABLE runlight_data.feature_schemas
(
    `workspace_id` LowCardinality(String) COMMENT 'empty: for all workspaces',
    `schema_hash` String CODEC(ZSTD(1)),
    `names` Array(String) COMMENT 'in the order of the vectors' CODEC(ZSTD(1)),
    `types` Array(LowCardinality(String)) CODEC(ZSTD(1)),
    `units` Array(LowCardinality(String)) CODEC(ZSTD(1)),
    `missing` Array(String) COMMENT 'when there is no value' CODEC(ZSTD(1)),
    `sentences` Array(String) CODEC(ZSTD(1)),
    `version` UInt64 COMMENT 'epoch of the writer, then the number of its flush' CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_id, schema_hash)
SETTINGS index_granularity = 8192
COMMENT 'One row for each order of features that predictions were made with';

CREATE TABLE runlight_data.incident_alerts
(
    `workspace_id` LowCardinality(String),
    `incident_id` String CODEC(ZSTD(1)),
    `alert_id` String CODEC(ZSTD(1)),
    `joined_at` DateTime64(3, 'UTC') COMMENT 'event time' CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace_id, alert_id, incident_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'One row for each alert of an incident, written exactly once';

CREATE TABLE runlight_data.incidents
(
    `workspace_id` LowCardinality(String),
    `incident_id` String CODEC(ZSTD(1)),
    `revision` UInt64 COMMENT 'number of the transition, from 1' CODEC(T64, LZ4),
    `status` LowCardinality(String),
    `severity` LowCardinality(String) COMMENT 'the highest of its alerts',
    `title` String CODEC(ZSTD(1)),
    `origin_kind` LowCardinality(String),
    `origin` String COMMENT 'suspected' CODEC(ZSTD(1)),
    `reason` String COMMENT 'why it is suspected' CODEC(ZSTD(1)),
    `alerts` UInt64 CODEC(T64, LZ4),
    `pipelines` Array(String) CODEC(ZSTD(1)),
    `first_alert_id` String CODEC(ZSTD(1)),
    `opened_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `changed_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `resolved_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace_id, incident_id, revision)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'One row for each transition of an incident, written exactly once';

CREATE TABLE runlight_data.late_events
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `event_kind` LowCardinality(String),
    `window_start` DateTime('UTC') COMMENT 'the minute that the event is missing in' CODEC(Delta(4), ZSTD(1)),
    `behind_ms` Int64 COMMENT 'event time of the job when it came, less its own' CODEC(T64, LZ4),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `topic` LowCardinality(String) COMMENT 'without the prefix of the installation',
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, event_time, event_kind, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Events that came after the allowed lateness of their minute, exactly once';

CREATE TABLE runlight_data.live_runs
(
    `workspace_id` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `status` LowCardinality(String),
    `started_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `ended_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `scheduled_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `duration_ms` Nullable(UInt64) CODEC(T64, LZ4),
    `queue_ms` Nullable(UInt64) COMMENT 'from the time it was due to its start' CODEC(T64, LZ4),
    `parent_run_id` String CODEC(ZSTD(1)),
    `attempt` UInt32 CODEC(T64, LZ4),
    `external_id` String CODEC(ZSTD(1)),
    `user_id` String CODEC(ZSTD(1)),
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `failed_step` LowCardinality(String),
    `steps_completed` UInt32 CODEC(T64, LZ4),
    `steps_failed` UInt32 CODEC(T64, LZ4),
    `steps_cancelled` UInt32 CODEC(T64, LZ4),
    `step_retries` UInt32 CODEC(T64, LZ4),
    `llm_calls` UInt32 CODEC(T64, LZ4),
    `llm_errors` UInt32 CODEC(T64, LZ4),
    `input_tokens` UInt64 CODEC(T64, LZ4),
    `output_tokens` UInt64 CODEC(T64, LZ4),
    `cached_tokens` UInt64 CODEC(T64, LZ4),
    `reasoning_tokens` UInt64 CODEC(T64, LZ4),
    `cost_usd` Decimal(18, 9),
    `peak_memory_bytes` UInt64 CODEC(T64, LZ4),
    `peak_cpu` Float64,
    `peak_gpu` Float64 COMMENT 'as a share, 0 to 1',
    `events` UInt64 COMMENT 'distinct events of the run' CODEC(T64, LZ4),
    `duplicates` UInt64 COMMENT 'events that came again' CODEC(T64, LZ4),
    `contradictory_ends` UInt32 COMMENT 'end events that disagree with the first' CODEC(T64, LZ4),
    `plan_step_count` Nullable(UInt32) CODEC(T64, LZ4),
    `configuration_hash` String CODEC(ZSTD(1)),
    `first_event_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `last_event_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `revision` UInt64 COMMENT 'the highest one is the truth' CODEC(T64, LZ4),
    `progress` Nullable(Float64) COMMENT 'completed steps of those planned, 0 to 1',
    `current_steps` Array(String),
    `open` UInt8 COMMENT '1 until the run ends',
    `expected_duration_ms` Nullable(UInt64) COMMENT 'as long as earlier runs took' CODEC(T64, LZ4),
    `expected_end_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `expected_from` LowCardinality(String) COMMENT 'history, or empty',
    `version` UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (workspace_id, run_id)
SETTINGS replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'The latest state of each run, upserted while it runs';

CREATE TABLE runlight_data.llm_calls
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `step` LowCardinality(String),
    `call_id` String CODEC(ZSTD(1)),
    `user_id` String CODEC(ZSTD(1)),
    `session_id` String CODEC(ZSTD(1)),
    `provider` LowCardinality(String),
    `model` LowCardinality(String),
    `operation` LowCardinality(String),
    `input_tokens` Nullable(UInt64) CODEC(T64, LZ4),
    `output_tokens` Nullable(UInt64) CODEC(T64, LZ4),
    `cached_tokens` Nullable(UInt64) CODEC(T64, LZ4),
    `reasoning_tokens` Nullable(UInt64) CODEC(T64, LZ4),
    `cost_usd` Nullable(Decimal(18, 9)),
    `latency_ms` Nullable(Float64),
    `time_to_first_token_ms` Nullable(Float64),
    `finish_reason` LowCardinality(String),
    `error_type` LowCardinality(String) COMMENT 'empty when the call succeeded',
    `error_message` String CODEC(ZSTD(1)),
    `attributes` Map(String, String) CODEC(ZSTD(1)),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, provider, model, event_time, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Requests to model providers as they came, exactly once';

CREATE TABLE runlight_data.metric_samples
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `name` LowCardinality(String),
    `metric_type` LowCardinality(String),
    `unit` LowCardinality(String),
    `value` Nullable(Float64),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `step` LowCardinality(String),
    `tags` Map(String, String) CODEC(ZSTD(1)),
    `bounds` Array(Float64) CODEC(ZSTD(1)),
    `counts` Array(UInt64) CODEC(ZSTD(1)),
    `sum` Nullable(Float64),
    `attributes` Map(String, String) CODEC(ZSTD(1)),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, name, event_time, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Metric samples as they came, exactly once';

CREATE TABLE runlight_data.metric_windows
(
    `workspace_id` LowCardinality(String),
    `interval_seconds` UInt32,
    `metric` LowCardinality(String) COMMENT 'the name',
    `metric_type` LowCardinality(String) COMMENT 'gauge, counter or histogram',
    `series` String COMMENT 'name{@label=value,tag=value}, or other for what is beyond the limit of series',
    `window_start` DateTime('UTC'),
    `unit` LowCardinality(String),
    `environment` LowCardinality(String) COMMENT 'this and the next two: empty unless the option metric.labels has them',
    `pipeline` LowCardinality(String),
    `step` LowCardinality(String),
    `tags` Map(String, String),
    `count` UInt64 COMMENT 'samples, or the values that histograms count',
    `sum` Nullable(Float64) COMMENT 'of the values of a gauge or a histogram',
    `min` Nullable(Float64) COMMENT 'of the values of a gauge, as the next',
    `max` Nullable(Float64),
    `last` Nullable(Float64) COMMENT 'latest value of a gauge or total of a counter',
    `last_at` Nullable(DateTime64(3, 'UTC')),
    `p50` Nullable(Float64) COMMENT 'of the values of a gauge or a histogram, as the next two',
    `p95` Nullable(Float64),
    `p99` Nullable(Float64),
    `increase` Nullable(Float64) COMMENT 'by how much counters grew',
    `resets` UInt64 COMMENT 'how often counters began again',
    `bounds` Array(Float64) COMMENT 'bounds that all histograms of the window have',
    `bucket_counts` Array(UInt64) COMMENT 'one more than bounds',
    `value_index` Array(Int32) COMMENT 'DDSketch of the values of a gauge from 0 up, relative error 1 percent',
    `value_counts` Array(UInt64),
    `negative_index` Array(Int32) COMMENT 'DDSketch of the negated values below 0',
    `negative_counts` Array(UInt64),
    `version` UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, metric, metric_type, series, window_start)
SETTINGS replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Event-time windows of metric series, the full value upserted at every change';

CREATE TABLE runlight_data.ml_models
(
    `workspace_id` LowCardinality(String) COMMENT 'empty: for all workspaces',
    `model` LowCardinality(String),
    `version` String CODEC(ZSTD(1)),
    `target` LowCardinality(String) COMMENT 'failure or duration',
    `alias` LowCardinality(String) COMMENT 'champion, challenger or empty',
    `feature_hash` String CODEC(ZSTD(1)),
    `artifact` String COMMENT 'the folder of its bundle' CODEC(ZSTD(1)),
    `provenance` Map(String, String) CODEC(ZSTD(1)),
    `metrics` Map(String, Float64) CODEC(ZSTD(1)),
    `aliases_revision` UInt64 COMMENT 'counts the changes of aliases of the model' CODEC(ZSTD(1)),
    `published_at` DateTime64(3, 'UTC') COMMENT 'processing time of the publication' CODEC(ZSTD(1))
)
ENGINE = ReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version)
SETTINGS index_granularity = 8192
COMMENT 'One row for each version of a model, as it was published last';

CREATE TABLE runlight_data.outlier_llm_calls
(
    `workspace_id` LowCardinality(String),
    `event_id` String COMMENT 'the event that reported the call' CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `step` LowCardinality(String) COMMENT 'the step that called, empty if the call names none',
    `run_id` String CODEC(ZSTD(1)),
    `provider` LowCardinality(String),
    `model` LowCardinality(String),
    `at` DateTime64(3, 'UTC') COMMENT 'event time of the call' CODEC(Delta(8), ZSTD(1)),
    `succeeded` UInt8 COMMENT 'whether the provider answered it',
    `compared_with` LowCardinality(String) COMMENT 'calls of its step, or of its model in the pipeline: step or model',
    `severity` Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
    `severity_label` LowCardinality(String) COMMENT 'low, medium, high or critical',
    `drivers` Array(String) COMMENT 'the measures that make it an outlier, the worst first' CODEC(ZSTD(1)),
    `measures` Array(String) COMMENT 'the names of all measures' CODEC(ZSTD(1)),
    `values` Array(Float64) COMMENT 'what the call needed, in the order of measures, NaN where not known' CODEC(ZSTD(1)),
    `expected` Array(Float64) COMMENT 'what calls of its series usually need' CODEC(ZSTD(1)),
    `z_scores` Array(Float64) COMMENT 'how many robust deviations each measure is off' CODEC(ZSTD(1)),
    `support` UInt64 COMMENT 'how many calls were compared with' CODEC(T64, LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Calls of models that need far more than calls of their series do, exactly once';

CREATE TABLE runlight_data.outlier_runs
(
    `workspace_id` LowCardinality(String),
    `outlier_id` String COMMENT 'of workspace, pipeline and run, and of the measure while the run goes on' CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `at` DateTime64(3, 'UTC') COMMENT 'the end of the run, or the event by which it passed the bound' CODEC(Delta(8), ZSTD(1)),
    `stage` LowCardinality(String) COMMENT 'running, completed, failed or cancelled',
    `votes` LowCardinality(String) COMMENT 'z, rcf or both',
    `severity` Float64 COMMENT 'from 0 to 1' CODEC(ZSTD(1)),
    `severity_label` LowCardinality(String) COMMENT 'low, medium, high or critical',
    `drivers` Array(String) COMMENT 'the measures that make it an outlier, the worst first' CODEC(ZSTD(1)),
    `measures` Array(String) COMMENT 'the names of all measures' CODEC(ZSTD(1)),
    `values` Array(Float64) COMMENT 'what the run needed, in the order of measures, NaN where not known' CODEC(ZSTD(1)),
    `expected` Array(Float64) COMMENT 'what runs of the pipeline usually need' CODEC(ZSTD(1)),
    `z_scores` Array(Float64) COMMENT 'how many robust deviations each measure is off' CODEC(ZSTD(1)),
    `forest_score` Float64 COMMENT 'of the random cut forest, 0 where it was not asked' CODEC(ZSTD(1)),
    `forest_bound` Float64 COMMENT 'from which score on the forest calls a run an outlier' CODEC(ZSTD(1)),
    `support` UInt64 COMMENT 'how many runs were compared with' CODEC(T64, LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace_id, pipeline, at, outlier_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Runs that need what runs of their pipeline do not, exactly once';

CREATE TABLE runlight_data.pattern_matches
(
    `workspace_id` LowCardinality(String),
    `pattern` LowCardinality(String),
    `match_id` String COMMENT 'the same for all rows of a match' CODEC(ZSTD(1)),
    `at` DateTime64(3, 'UTC') COMMENT 'event time of this finding' CODEC(ZSTD(1)),
    `state` LowCardinality(String) COMMENT 'firing or cleared',
    `severity` LowCardinality(String),
    `score` Float64 COMMENT 'from 0 to 1, a half at the threshold' CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `subject` String CODEC(ZSTD(1)),
    `title` String CODEC(ZSTD(1)),
    `summary` String CODEC(ZSTD(1)),
    `recommendation` String CODEC(ZSTD(1)),
    `since` DateTime64(3, 'UTC') COMMENT 'event time from which it holds' CODEC(ZSTD(1)),
    `evidence` Array(String) CODEC(ZSTD(1)),
    `labels` Map(String, String) CODEC(ZSTD(1)),
    `facts` Map(String, String) CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace_id, pattern, match_id, at, state)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'One row for each finding of a pattern, written exactly once';

CREATE TABLE runlight_data.pipeline_run_events
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `status` LowCardinality(String),
    `scheduled_time` Nullable(DateTime64(3, 'UTC')) CODEC(Delta(8), ZSTD(1)),
    `parent_run_id` String CODEC(ZSTD(1)),
    `attempt` UInt32 COMMENT '0 when the producer said none' CODEC(T64, LZ4),
    `external_id` String CODEC(ZSTD(1)),
    `user_id` String CODEC(ZSTD(1)),
    `plan_step_count` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_llm_steps` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_data_steps` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_api_steps` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_complexity` Nullable(Float64),
    `plan_loops` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_max_iterations` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_conditionals` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_parallelism` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_estimated_cpu` Nullable(Float64),
    `plan_estimated_memory_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `plan_estimated_tokens` Nullable(UInt64) CODEC(T64, LZ4),
    `plan_estimated_llm_calls` Nullable(UInt32) CODEC(T64, LZ4),
    `plan_input_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `plan_configuration` Map(String, String) CODEC(ZSTD(1)),
    `plan_configuration_hash` String CODEC(ZSTD(1)),
    `duration_ms` Nullable(UInt64) CODEC(T64, LZ4),
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `failed_step` LowCardinality(String),
    `peak_memory_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `peak_cpu` Nullable(Float64),
    `retries` Nullable(UInt32) CODEC(T64, LZ4),
    `attributes` Map(String, String) CODEC(ZSTD(1)),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, pipeline, event_time, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Run events as they came, exactly once';

CREATE TABLE runlight_data.prediction_outcomes
(
    `workspace_id` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `role` LowCardinality(String) COMMENT 'champion or challenger',
    `start_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `end_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `outcome` LowCardinality(String) COMMENT 'completed, failed or cancelled',
    `seconds` Nullable(Float64) COMMENT 'how long it took' CODEC(ZSTD(1)),
    `scores` UInt32 COMMENT 'how often it was scored before its end' CODEC(T64, LZ4),
    `schema_hash` LowCardinality(String) COMMENT 'of the features, see feature_schemas',
    `first_failure_model` LowCardinality(String),
    `first_duration_model` LowCardinality(String),
    `first_failure_probability` Float64 COMMENT 'at the start' CODEC(ZSTD(1)),
    `first_risk_level` LowCardinality(String),
    `first_expected_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `first_lower_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `first_upper_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `first_interval_level` Nullable(Float64) CODEC(ZSTD(1)),
    `last_event_time` DateTime64(3, 'UTC') COMMENT 'of the last score before the end' CODEC(Delta(8), ZSTD(1)),
    `last_failure_model` LowCardinality(String),
    `last_duration_model` LowCardinality(String),
    `last_failure_probability` Float64 CODEC(ZSTD(1)),
    `last_risk_level` LowCardinality(String),
    `last_expected_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `last_lower_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `last_upper_seconds` Nullable(Float64) CODEC(ZSTD(1)),
    `last_interval_level` Nullable(Float64) CODEC(ZSTD(1)),
    `high_risk_at` Nullable(DateTime64(3, 'UTC')) COMMENT 'when the risk was high or critical first' CODEC(ZSTD(1)),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, role)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'One row for each run that ended after it was scored, and each role, exactly once';

CREATE TABLE runlight_data.predictions
(
    `workspace_id` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `score_number` UInt32 COMMENT 'counts the scores of the run from 1' CODEC(T64, LZ4),
    `role` LowCardinality(String) COMMENT 'champion or challenger',
    `moment` LowCardinality(String) COMMENT 'start, step, retry or end',
    `event_time` DateTime64(3, 'UTC') COMMENT 'of the moment' CODEC(Delta(8), ZSTD(1)),
    `start_time` DateTime64(3, 'UTC') COMMENT 'of the run' CODEC(Delta(8), ZSTD(1)),
    `failure_model` LowCardinality(String) COMMENT 'version of the model, or prior',
    `duration_model` LowCardinality(String) COMMENT 'version of the model, or prior',
    `schema_hash` LowCardinality(String) COMMENT 'of the features, see feature_schemas',
    `failure_probability` Float64 CODEC(ZSTD(1)),
    `risk_level` LowCardinality(String) COMMENT 'low, medium, high or critical',
    `expected_seconds` Nullable(Float64) COMMENT 'from the start of the run to its end' CODEC(ZSTD(1)),
    `remaining_seconds` Nullable(Float64) COMMENT 'from the moment to the expected end' CODEC(ZSTD(1)),
    `lower_seconds` Nullable(Float64) COMMENT 'lower bound of expected_seconds' CODEC(ZSTD(1)),
    `upper_seconds` Nullable(Float64) COMMENT 'upper bound of expected_seconds' CODEC(ZSTD(1)),
    `interval_level` Nullable(Float64) COMMENT 'how often the truth lies between the bounds' CODEC(ZSTD(1)),
    `failure_reasons` Array(LowCardinality(String)) COMMENT 'features that moved the probability most' CODEC(ZSTD(1)),
    `failure_reason_values` Array(Float32) CODEC(ZSTD(1)),
    `failure_contributions` Array(Float64) COMMENT 'in log odds' CODEC(ZSTD(1)),
    `duration_reasons` Array(LowCardinality(String)) COMMENT 'features that moved the duration most' CODEC(ZSTD(1)),
    `duration_reason_values` Array(Float32) CODEC(ZSTD(1)),
    `duration_contributions` Array(Float64) COMMENT 'on the scale of the model' CODEC(ZSTD(1)),
    `features` Array(Float32) COMMENT 'in the order of feature_schemas, NaN where missing' CODEC(ZSTD(1)),
    `latency_micros` UInt32 COMMENT 'how long the score took, the only column that a replay has otherwise' CODEC(T64, LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(start_time)
ORDER BY (workspace_id, pipeline, start_time, run_id, score_number, role)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'One row for each score of a run and each role, exactly once';

CREATE TABLE runlight_data.recomputations
(
    `recomputed_at` DateTime64(3, 'UTC') DEFAULT now64(3),
    `range_start` DateTime('UTC'),
    `range_end` DateTime('UTC') COMMENT 'the first minute after the range',
    `late_events` UInt64 COMMENT 'late events of the range that were in the raw tables then',
    `windows` UInt64 COMMENT 'rows that were written'
)
ENGINE = ReplacingMergeTree
ORDER BY (range_start, range_end, recomputed_at)
SETTINGS index_granularity = 8192
COMMENT 'Repairs of windows from raw events';

CREATE TABLE runlight_data.rule_changes
(
    `change_id` String CODEC(ZSTD(1)),
    `rule` LowCardinality(String) COMMENT 'empty for all rules',
    `workspace_id` LowCardinality(String) COMMENT 'empty for all workspaces',
    `pipeline` LowCardinality(String) COMMENT 'empty for all pipelines',
    `effective_at` DateTime64(3, 'UTC') COMMENT 'event time from which it was wanted' CODEC(ZSTD(1)),
    `takes_effect_at` DateTime64(3, 'UTC') COMMENT 'event time from which it is in force' CODEC(ZSTD(1)),
    `settings` Map(String, String) COMMENT 'by name, an empty text takes a setting back' CODEC(ZSTD(1)),
    `author` String CODEC(ZSTD(1)),
    `reason` String CODEC(ZSTD(1)),
    `kafka_partition` Int32,
    `kafka_offset` Int64,
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
ORDER BY (takes_effect_at, kafka_partition, kafka_offset)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'One row for each change to rules that the job took, written exactly once';

CREATE TABLE runlight_data.runs
(
    `workspace_id` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `environment` LowCardinality(String),
    `status` LowCardinality(String),
    `started_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `ended_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `scheduled_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `duration_ms` Nullable(UInt64) CODEC(T64, LZ4),
    `queue_ms` Nullable(UInt64) COMMENT 'from the time it was due to its start' CODEC(T64, LZ4),
    `parent_run_id` String CODEC(ZSTD(1)),
    `attempt` UInt32 CODEC(T64, LZ4),
    `external_id` String CODEC(ZSTD(1)),
    `user_id` String CODEC(ZSTD(1)),
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `failed_step` LowCardinality(String),
    `steps_completed` UInt32 CODEC(T64, LZ4),
    `steps_failed` UInt32 CODEC(T64, LZ4),
    `steps_cancelled` UInt32 CODEC(T64, LZ4),
    `step_retries` UInt32 CODEC(T64, LZ4),
    `llm_calls` UInt32 CODEC(T64, LZ4),
    `llm_errors` UInt32 CODEC(T64, LZ4),
    `input_tokens` UInt64 CODEC(T64, LZ4),
    `output_tokens` UInt64 CODEC(T64, LZ4),
    `cached_tokens` UInt64 CODEC(T64, LZ4),
    `reasoning_tokens` UInt64 CODEC(T64, LZ4),
    `cost_usd` Decimal(18, 9),
    `peak_memory_bytes` UInt64 CODEC(T64, LZ4),
    `peak_cpu` Float64,
    `peak_gpu` Float64 COMMENT 'as a share, 0 to 1',
    `events` UInt64 COMMENT 'distinct events of the run' CODEC(T64, LZ4),
    `duplicates` UInt64 COMMENT 'events that came again' CODEC(T64, LZ4),
    `contradictory_ends` UInt32 COMMENT 'end events that disagree with the first' CODEC(T64, LZ4),
    `plan_step_count` Nullable(UInt32) CODEC(T64, LZ4),
    `configuration_hash` String CODEC(ZSTD(1)),
    `first_event_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `last_event_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `revision` UInt64 COMMENT 'the highest one is the truth' CODEC(T64, LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX ended_at_index ended_at TYPE minmax GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(revision)
ORDER BY (workspace_id, run_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'Runs that ended, one row each after FINAL, written exactly once';

CREATE TABLE runlight_data.schema_history
(
    `installed_rank` Int32,
    `version` Nullable(String),
    `description` String,
    `type` String,
    `script` String,
    `checksum` Nullable(Int32),
    `installed_by` String,
    `installed_on` DateTime DEFAULT now(),
    `execution_time` Int32,
    `success` Bool
)
ENGINE = MergeTree
ORDER BY script
SETTINGS index_granularity = 8192
COMMENT 'Applied migrations, kept by Flyway';

CREATE TABLE runlight_data.series_windows
(
    `workspace_id` LowCardinality(String),
    `interval_seconds` UInt32,
    `dimension` LowCardinality(String) COMMENT 'what the series are told apart by, for example pipeline or pipeline+environment',
    `series` String COMMENT 'the labels of the dimension joined with /, empty for a workspace, other for what is beyond the limit of series',
    `window_start` DateTime('UTC'),
    `environment` String COMMENT 'this and the next ten: labels, empty where the dimension has them not',
    `pipeline` String,
    `step` String,
    `step_type` String,
    `provider` String,
    `model` String,
    `user_id` String,
    `error_category` String,
    `event_kind` String,
    `action` String,
    `property` String COMMENT 'key=value',
    `events` UInt64,
    `runs_started` UInt64,
    `runs_completed` UInt64,
    `runs_failed` UInt64,
    `runs_cancelled` UInt64,
    `runs_zombie` UInt64,
    `run_retries` UInt64 COMMENT 'ended runs that were not the first attempt',
    `steps_completed` UInt64,
    `steps_failed` UInt64,
    `steps_cancelled` UInt64,
    `step_retries` UInt64,
    `llm_calls` UInt64,
    `llm_errors` UInt64,
    `activities` UInt64,
    `errors` UInt64 COMMENT 'failed runs, step attempts and calls, and error events',
    `input_tokens` UInt64,
    `output_tokens` UInt64,
    `cached_tokens` UInt64,
    `reasoning_tokens` UInt64,
    `cost_usd` Decimal(18, 9),
    `credits` Decimal(18, 6),
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
    `distinct_users` UInt64,
    `user_index` Array(UInt16) COMMENT 'HyperLogLog of 4096 registers: those above 0, ascending',
    `user_rank` Array(UInt8),
    `distinct_runs` UInt64,
    `run_index` Array(UInt16) COMMENT 'as user_index',
    `run_rank` Array(UInt8),
    `version` UInt64 COMMENT 'epoch of the writer and its counter'
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, dimension, series, window_start)
SETTINGS replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Event-time windows of all intervals and dimensions, the full value upserted at every change';

CREATE TABLE runlight_data.step_events
(
    `event_id` String CODEC(ZSTD(1)),
    `event_time` DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1)),
    `workspace_id` LowCardinality(String),
    `environment` LowCardinality(String),
    `pipeline` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `step` LowCardinality(String),
    `step_id` String CODEC(ZSTD(1)),
    `parent_step_id` String CODEC(ZSTD(1)),
    `step_type` LowCardinality(String),
    `status` LowCardinality(String),
    `attempt` UInt32 CODEC(T64, LZ4),
    `scheduled_time` Nullable(DateTime64(3, 'UTC')) CODEC(Delta(8), ZSTD(1)),
    `external_id` String CODEC(ZSTD(1)),
    `user_id` String CODEC(ZSTD(1)),
    `depends_on` Array(String) CODEC(ZSTD(1)),
    `duration_ms` Nullable(UInt64) CODEC(T64, LZ4),
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `input_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `output_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `peak_memory_bytes` Nullable(UInt64) CODEC(T64, LZ4),
    `peak_cpu` Nullable(Float64),
    `attributes` Map(String, String) CODEC(ZSTD(1)),
    `kafka_partition` UInt32 CODEC(T64, LZ4),
    `kafka_offset` UInt64 CODEC(Delta(8), LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX run_id_index run_id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(event_time)
ORDER BY (workspace_id, pipeline, event_time, event_id)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, min_age_to_force_merge_seconds = 86400, min_age_to_force_merge_on_partition_only = 1, index_granularity = 8192
COMMENT 'Step events as they came, exactly once';

CREATE TABLE runlight_data.step_runs
(
    `workspace_id` LowCardinality(String),
    `run_id` String CODEC(ZSTD(1)),
    `pipeline` LowCardinality(String),
    `step` LowCardinality(String),
    `attempt` UInt32 CODEC(T64, LZ4),
    `step_id` String CODEC(ZSTD(1)),
    `parent_step_id` String CODEC(ZSTD(1)),
    `step_type` LowCardinality(String),
    `status` LowCardinality(String),
    `environment` LowCardinality(String),
    `started_at` Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)),
    `ended_at` DateTime64(3, 'UTC') CODEC(ZSTD(1)),
    `duration_ms` Nullable(UInt64) CODEC(T64, LZ4),
    `queue_ms` Nullable(UInt64) COMMENT 'from the time it was ready to its start' CODEC(T64, LZ4),
    `error_type` LowCardinality(String),
    `error_message` String CODEC(ZSTD(1)),
    `depends_on` Array(String) CODEC(ZSTD(1)),
    `input_bytes` UInt64 CODEC(T64, LZ4),
    `output_bytes` UInt64 CODEC(T64, LZ4),
    `peak_memory_bytes` UInt64 CODEC(T64, LZ4),
    `peak_cpu` Float64,
    `llm_calls` UInt32 CODEC(T64, LZ4),
    `input_tokens` UInt64 CODEC(T64, LZ4),
    `output_tokens` UInt64 CODEC(T64, LZ4),
    `cost_usd` Decimal(18, 9),
    `revision` UInt64 COMMENT 'the highest one is the truth' CODEC(T64, LZ4),
    `chunk_id` UUID COMMENT 'the insert that brought the row',
    INDEX ended_at_index ended_at TYPE minmax GRANULARITY 1,
    INDEX chunk_id_index chunk_id TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(revision)
ORDER BY (workspace_id, run_id, step, attempt)
SETTINGS non_replicated_deduplication_window = 10000, replicated_deduplication_window = 100000, replicated_deduplication_window_seconds = 604800, index_granularity = 8192
COMMENT 'Step attempts that ended, one row each after FINAL, written exactly once';

CREATE TABLE runlight_data.writer_epochs
(
    `writer` String,
    `epoch` UInt64
)
ENGINE = ReplacingMergeTree(epoch)
ORDER BY writer
SETTINGS index_granularity = 8192
COMMENT 'The highest epoch handed out to each upserting writer';
