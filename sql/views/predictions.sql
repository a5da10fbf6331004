-- question: What did models say of runs while they ran, why, and by which features?
-- grain: one row per score of a run and role
-- column workspace_id: the tenant
-- column pipeline: the pipeline of the run
-- column environment: where it ran
-- column run_id: the run
-- column score_number: counts the scores of the run from 1
-- column role: champion if it is shown and alerted on, challenger if it is only compared
-- column moment: why it was scored: start, step, retry or end
-- column event_time: event time of the moment
-- column start_time: when the run started
-- column failure_model: version of the model of failure, prior if there was none
-- column duration_model: version of the model of duration, prior if there was none
-- column failure_probability: how probable a failure is, 0 to 1
-- column risk_level: low below 0.2, medium below 0.5, high below 0.8, else critical
-- column expected_seconds: how long the run takes from its start, NULL where nothing is known
-- column remaining_seconds: from the moment to the expected end
-- column expected_end_at: when it is expected to end
-- column lower_seconds: lower bound of expected_seconds
-- column upper_seconds: upper bound of expected_seconds
-- column interval_level: how often the truth lies between the bounds, 0 to 1
-- column failure_reasons: the features that moved the probability most, the strongest first; told at the start, when the level changes and at the end
-- column failure_reason_values: their values, NULL where missing
-- column failure_contributions: what each added, in log odds
-- column duration_reasons: the features that moved the duration most
-- column duration_reason_values: their values, NULL where missing
-- column duration_contributions: what each added, on the scale of the model
-- column features: what the models saw, by name (by number where feature_schemas does not know them); NaN where missing
-- column schema_hash: of the features and their order
-- column latency_micros: how long the score took, in microseconds
SELECT
  p.workspace_id AS workspace_id,
  p.pipeline AS pipeline,
  p.environment AS environment,
  p.run_id AS run_id,
  p.score_number AS score_number,
  p.role AS role,
  p.moment AS moment,
  p.event_time AS event_time,
  p.start_time AS start_time,
  p.failure_model AS failure_model,
  p.duration_model AS duration_model,
  p.failure_probability AS failure_probability,
  p.risk_level AS risk_level,
  p.expected_seconds AS expected_seconds,
  p.remaining_seconds AS remaining_seconds,
  p.event_time + toIntervalMillisecond(round(p.remaining_seconds * 1000)) AS expected_end_at,
  p.lower_seconds AS lower_seconds,
  p.upper_seconds AS upper_seconds,
  p.interval_level AS interval_level,
  p.failure_reasons AS failure_reasons,
  arrayMap(v -> if(isNaN(v), NULL, v), p.failure_reason_values) AS failure_reason_values,
  p.failure_contributions AS failure_contributions,
  p.duration_reasons AS duration_reasons,
  arrayMap(v -> if(isNaN(v), NULL, v), p.duration_reason_values) AS duration_reason_values,
  p.duration_contributions AS duration_contributions,
  mapFromArrays(
    if(empty(s.names), arrayMap(i -> toString(i), arrayEnumerate(p.features)), arrayResize(s.names, length(p.features))),
    p.features
  ) AS features,
  p.schema_hash AS schema_hash,
  p.latency_micros AS latency_micros
FROM runlight_data.predictions AS p FINAL
LEFT JOIN runlight_data.feature_schemas AS s FINAL ON s.schema_hash = p.schema_hash
