-- question: Which models are there, where do they come from, how good were they, and which of them predict?
-- grain: one row per version of a model
-- column workspace_id: the tenant, empty if it is for all
-- column model: its name
-- column version: its version, by which predictions name it
-- column target: what it predicts: failure or duration
-- column alias: champion if its predictions are shown, challenger if it predicts beside the champion, else empty
-- column is_active: whether it predicts
-- column feature_hash: the hash of the features that it learned from
-- column artifact: the folder of its bundle
-- column provenance: where it comes from: data, parameters, library, by name
-- column metrics: how good it was on runs that it had not seen, by name
-- column published_at: when that was written
SELECT
  m.workspace_id AS workspace_id,
  m.model AS model,
  m.version AS version,
  m.target AS target,
  m.alias AS alias,
  CAST(m.alias != '', 'UInt8') AS is_active,
  m.feature_hash AS feature_hash,
  m.artifact AS artifact,
  m.provenance AS provenance,
  m.metrics AS metrics,
  m.published_at AS published_at
FROM runlight_data.ml_models AS m FINAL
