-- question: What is each alert about, who looks after it, and where does it say what to do?
-- kind: metadata
-- reversible: yes, DROP COLUMN loses its values
ALTER TABLE runlight_data.alerts ${on_cluster}
  ADD COLUMN IF NOT EXISTS dedupe_key String COMMENT 'what it is about within its rule' CODEC(ZSTD(1)) AFTER labels,
  ADD COLUMN IF NOT EXISTS owner LowCardinality(String) AFTER dedupe_key,
  ADD COLUMN IF NOT EXISTS runbook String CODEC(ZSTD(1)) AFTER owner,
  ADD COLUMN IF NOT EXISTS annotations Map(String, String) COMMENT 'facts for people' CODEC(ZSTD(1)) AFTER runbook
