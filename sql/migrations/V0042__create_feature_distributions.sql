-- question: How were the values of features distributed in what a model learned from?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, which './runlight models publish' writes again
CREATE TABLE IF NOT EXISTS runlight_data.feature_distributions ${on_cluster}
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
ENGINE = ${replicated}ReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version, feature)
COMMENT 'One row for each feature of a version of a model, as it was published last'
