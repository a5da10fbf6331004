-- question: Which attempt of an upserting writer is the newest?
-- kind: metadata
-- reversible: no, a writer that starts at an old epoch would lose against its own old rows
CREATE TABLE IF NOT EXISTS runlight_data.writer_epochs ${on_cluster}
(
  writer String,
  epoch UInt64
)
ENGINE = ${replicated}ReplacingMergeTree(epoch)
ORDER BY writer
COMMENT 'The highest epoch handed out to each upserting writer'
