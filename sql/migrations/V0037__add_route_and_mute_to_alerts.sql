-- question: Which way is each alert to go, and was anybody told of it?
-- kind: metadata
-- reversible: yes, DROP COLUMN loses its values
ALTER TABLE runlight_data.alerts ${on_cluster}
  ADD COLUMN IF NOT EXISTS route LowCardinality(String) COMMENT 'given by a rule, empty if by none' AFTER annotations,
  ADD COLUMN IF NOT EXISTS muted UInt8 COMMENT '1 where nobody was told of the transition' AFTER route
