-- question: Which migrations were applied?
-- kind: metadata
-- reversible: no, without it nothing knows what was applied
CREATE TABLE IF NOT EXISTS runlight_data.schema_history ${on_cluster}
(
  installed_rank Int32,
  version Nullable(String),
  description String,
  type String,
  script String,
  checksum Nullable(Int32),
  installed_by String,
  installed_on DateTime DEFAULT now(),
  execution_time Int32,
  success Bool
)
ENGINE = ${replicated}MergeTree
ORDER BY script
COMMENT 'Applied migrations, kept by Flyway'
