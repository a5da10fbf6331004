-- question: Which windows were computed again from raw events, and how many late events did that bring in?
-- kind: metadata
-- reversible: yes, DROP TABLE loses its rows, the next repair does all of them again
CREATE TABLE IF NOT EXISTS runlight_data.recomputations ${on_cluster}
(
  recomputed_at DateTime64(3, 'UTC') DEFAULT now64(3),
  range_start DateTime('UTC'),
  range_end DateTime('UTC') COMMENT 'the first minute after the range',
  late_events UInt64 COMMENT 'late events of the range that were in the raw tables then',
  windows UInt64 COMMENT 'rows that were written'
)
ENGINE = ${replicated}ReplacingMergeTree
ORDER BY (range_start, range_end, recomputed_at)
COMMENT 'Repairs of windows from raw events'
