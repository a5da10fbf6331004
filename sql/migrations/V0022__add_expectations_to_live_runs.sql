-- question: When will each open run be done?
-- kind: metadata
-- reversible: yes, DROP COLUMN loses its values, running jobs write them again
ALTER TABLE runlight_data.live_runs ${on_cluster}
  ADD COLUMN IF NOT EXISTS expected_duration_ms Nullable(UInt64) COMMENT 'as long as earlier runs took' CODEC(T64, LZ4) AFTER open,
  ADD COLUMN IF NOT EXISTS expected_end_at Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1)) AFTER expected_duration_ms,
  ADD COLUMN IF NOT EXISTS expected_from LowCardinality(String) COMMENT 'history, or empty' AFTER expected_end_at
