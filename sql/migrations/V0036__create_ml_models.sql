-- question: Which models are there, where do they come from, and which of them predict?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, which './runlight models publish' writes again
CREATE TABLE IF NOT EXISTS runlight_data.ml_models ${on_cluster}
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
ENGINE = ${replicated}ReplacingMergeTree(published_at)
ORDER BY (workspace_id, model, version)
COMMENT 'One row for each version of a model, as it was published last'
