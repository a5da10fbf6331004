-- question: How did each metric series go in each minute, 5 minutes, quarter of an hour, hour and day?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, a replay writes them again
CREATE TABLE IF NOT EXISTS runlight_data.metric_windows ${on_cluster}
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
ENGINE = ${replicated}ReplacingMergeTree(version)
PARTITION BY toYYYYMM(window_start)
ORDER BY (workspace_id, interval_seconds, metric, metric_type, series, window_start)
SETTINGS
  replicated_deduplication_window_seconds = 604800,
  min_age_to_force_merge_seconds = 86400,
  min_age_to_force_merge_on_partition_only = 1
COMMENT 'Event-time windows of metric series, the full value upserted at every change'
