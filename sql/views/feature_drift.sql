-- question: Are runs still like those that the champion learned from?
-- grain: one row per target, version of the champion, tenant and feature, over the starts of the last seven days that there are
-- column workspace_id: the tenant, empty for all together
-- column target: what the model predicts: failure or duration
-- column version: the version of the model
-- column feature: the feature
-- column runs: how many runs were scored at their start
-- column missing_then: share of examples without a value in what the model learned from
-- column missing_now: share of runs without a value
-- column stability_index: population stability index: sum of (now - then) * ln(now / then) over the bins, shares below 0.0001 counting as that
-- column drift: none below 0.1, some below 0.25, else strong
SELECT
  workspace_id,
  target,
  version,
  feature,
  length(bins) AS runs,
  any(d_shares)[1] AS missing_then,
  countEqual(groupArray(bin) AS bins, 0) / runs AS missing_now,
  arraySum(
    (share, number) -> (greatest(countEqual(bins, number - 1) / runs, 0.0001) - greatest(share, 0.0001))
      * log(greatest(countEqual(bins, number - 1) / runs, 0.0001) / greatest(share, 0.0001)),
    any(d_shares), arrayEnumerate(any(d_shares))) AS stability_index,
  multiIf(stability_index < 0.1, 'none', stability_index < 0.25, 'some', 'strong') AS drift
FROM
(
  SELECT
    arrayJoin([s.workspace_id, '']) AS workspace_id,
    s.target AS target,
    s.version AS version,
    s.feature AS feature,
    d.shares AS d_shares,
    if(isNaN(s.value), 0, 1 + arrayCount(edge -> edge <= s.value, d.edges)) AS bin
  FROM
  (
    SELECT
      workspace_id,
      model.1 AS target,
      model.2 AS version,
      feature,
      value
    FROM
    (
      SELECT
        p.workspace_id AS workspace_id,
        arrayJoin([('failure', p.failure_model), ('duration', p.duration_model)]) AS model,
        f.names AS names,
        arrayResize(p.features, length(f.names)) AS features
      FROM runlight_data.predictions AS p FINAL
      INNER JOIN runlight_data.feature_schemas AS f FINAL ON f.schema_hash = p.schema_hash
      WHERE p.role = 'champion' AND p.moment = 'start'
        AND p.start_time > (SELECT max(start_time) FROM runlight_data.predictions FINAL) - INTERVAL 7 DAY
    )
    ARRAY JOIN names AS feature, features AS value
  ) AS s
  INNER JOIN runlight_data.feature_distributions AS d FINAL
    ON d.target = s.target AND d.version = s.version AND d.feature = s.feature
)
GROUP BY workspace_id, target, version, feature
