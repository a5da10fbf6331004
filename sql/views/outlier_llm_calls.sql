-- question: Which calls of models took, cost or used far more than calls like them?
-- grain: one row per call
-- column workspace_id: the tenant
-- column event_id: the event that reported the call
-- column pipeline: whose call it is
-- column environment: where it ran
-- column step: the step that called, empty if the call names none
-- column run_id: the run
-- column provider: of the model
-- column model: that was called
-- column at: event time of the call
-- column succeeded: whether the provider answered it
-- column compared_with: step for calls of the same step, model for calls of the same model in the pipeline
-- column severity: from 0 to 1, grows with the deviation
-- column severity_label: low below 0.3, medium below 0.6, high below 0.8, else critical
-- column measure: the measure that is furthest off: duration in milliseconds, cost_usd or tokens
-- column value: what the call needed of it
-- column expected: what calls of the series usually need of it
-- column z_score: how many robust deviations that is off
-- column drivers: all measures that make it an outlier, the worst first
-- column measures: the names of all measures
-- column values: what the call needed, in the order of measures; NULL where not known
-- column expected_values: what calls of the series usually need, in the order of measures
-- column z_scores: how many robust deviations each is off, in the order of measures
-- column support: how many calls were compared with
SELECT
  o.workspace_id AS workspace_id,
  o.event_id AS event_id,
  o.pipeline AS pipeline,
  o.environment AS environment,
  o.step AS step,
  o.run_id AS run_id,
  o.provider AS provider,
  o.model AS model,
  o.at AS at,
  o.succeeded AS succeeded,
  o.compared_with AS compared_with,
  o.severity AS severity,
  o.severity_label AS severity_label,
  o.drivers[1] AS measure,
  o.values[indexOf(o.measures, o.drivers[1])] AS value,
  o.expected[indexOf(o.measures, o.drivers[1])] AS expected,
  o.z_scores[indexOf(o.measures, o.drivers[1])] AS z_score,
  o.drivers AS drivers,
  o.measures AS measures,
  arrayMap(v -> if(isNaN(v), NULL, v), o.values) AS values,
  o.expected AS expected_values,
  o.z_scores AS z_scores,
  o.support AS support
FROM runlight_data.outlier_llm_calls AS o FINAL
