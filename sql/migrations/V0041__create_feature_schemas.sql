-- question: What do the numbers in the feature vectors of predictions mean?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, which the job writes again when it starts
CREATE TABLE IF NOT EXISTS runlight_data.feature_schemas ${on_cluster}
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
ENGINE = ${replicated}ReplacingMergeTree(version)
ORDER BY (workspace_id, schema_hash)
COMMENT 'One row for each order of features that predictions were made with'
