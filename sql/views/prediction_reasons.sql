-- question: Why does a model think that a run fails, or takes so long?
-- grain: one row per reason of a score that tells its reasons
-- column workspace_id: the tenant
-- column pipeline: the pipeline of the run
-- column environment: where it ran
-- column run_id: the run
-- column score_number: counts the scores of the run from 1
-- column role: champion if it is shown and alerted on, challenger if it is only compared
-- column moment: why it was scored: start, step, retry or end
-- column event_time: event time of the moment
-- column target: what was asked: failure or duration
-- column model: version of the model that answered
-- column reason_number: 1 for the feature that moved the answer most
-- column feature: its name
-- column feature_value: its value, NULL where missing
-- column unit: of the value; 1 for what has no unit
-- column contribution: what it added, in log odds for failure, on the scale of the model for duration
-- column odds_factor: by what it multiplied the odds of a failure, NULL for duration
-- column effect: raises or lowers
-- column explanation: the feature and what it did, in words
SELECT
  t.workspace_id AS workspace_id,
  t.pipeline AS pipeline,
  t.environment AS environment,
  t.run_id AS run_id,
  t.score_number AS score_number,
  t.role AS role,
  t.moment AS moment,
  t.event_time AS event_time,
  t.reason.1 AS target,
  if(target = 'failure', t.failure_model, t.duration_model) AS model,
  t.reason.2 AS reason_number,
  t.reason.3 AS feature,
  if(isNaN(t.reason.4), NULL, t.reason.4) AS feature_value,
  if(indexOf(s.names, feature) = 0, '1', s.units[indexOf(s.names, feature)]) AS unit,
  t.reason.5 AS contribution,
  if(target = 'failure', exp(contribution), NULL) AS odds_factor,
  if(contribution < 0, 'lowers', 'raises') AS effect,
  concat(
    if(indexOf(s.names, feature) = 0, feature, trimRight(s.sentences[indexOf(s.names, feature)], '.')),
    ': ',
    multiIf(
      feature_value IS NULL, 'unknown',
      unit = '1', toString(round(feature_value, 3)),
      concat(toString(round(feature_value, 3)), ' ', unit)),
    ', ', effect,
    if(target = 'failure',
      concat(' the odds of a failure ', toString(round(exp(abs(contribution)), 2)), '-fold'),
      ' the expected duration')
  ) AS explanation
FROM
(
  SELECT
    p.workspace_id AS workspace_id,
    p.pipeline AS pipeline,
    p.environment AS environment,
    p.run_id AS run_id,
    p.score_number AS score_number,
    p.role AS role,
    p.moment AS moment,
    p.event_time AS event_time,
    p.failure_model AS failure_model,
    p.duration_model AS duration_model,
    p.schema_hash AS schema_hash,
    arrayJoin(arrayConcat(
      arrayMap(
        (i, f, v, c) -> ('failure', i, toString(f), toFloat64(v), c),
        arrayEnumerate(p.failure_reasons), p.failure_reasons, p.failure_reason_values, p.failure_contributions),
      arrayMap(
        (i, f, v, c) -> ('duration', i, toString(f), toFloat64(v), c),
        arrayEnumerate(p.duration_reasons), p.duration_reasons, p.duration_reason_values, p.duration_contributions)
    )) AS reason
  FROM runlight_data.predictions AS p FINAL
) AS t
LEFT JOIN runlight_data.feature_schemas AS s FINAL ON s.schema_hash = t.schema_hash
