-- question: Which runs needed what runs of their pipeline do not, and who says so?
-- grain: one row per run at its end, and one per run and measure that passed its bound while it ran
-- column workspace_id: the tenant
-- column outlier_id: the same whenever it is computed
-- column pipeline: whose history the run is compared with
-- column environment: where it ran
-- column run_id: the run
-- column at: the end of the run, or the event by which it passed the bound
-- column stage: running, completed, failed or cancelled
-- column votes: z where a measure is far off, rcf where the random cut forest finds it odd as a whole, or both
-- column severity: from 0 to 1, grows with the deviation
-- column severity_label: low below 0.3, medium below 0.6, high below 0.8, else critical
-- column measure: the measure that drives it most
-- column value: what the run needed of it
-- column expected: what runs of the pipeline usually need of it
-- column z_score: how many robust deviations that is off
-- column drivers: all measures that make it an outlier, the worst first
-- column measures: the names of all measures
-- column values: what the run needed, in the order of measures; NULL where not known
-- column expected_values: what runs of the pipeline usually need, in the order of measures
-- column z_scores: how many robust deviations each is off, in the order of measures
-- column forest_score: of the random cut forest, NULL where it was not asked
-- column forest_bound: from which score on the forest calls a run an outlier, NULL where it was not asked
-- column support: how many runs were compared with
SELECT
  o.workspace_id AS workspace_id,
  o.outlier_id AS outlier_id,
  o.pipeline AS pipeline,
  o.environment AS environment,
  o.run_id AS run_id,
  o.at AS at,
  o.stage AS stage,
  o.votes AS votes,
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
  nullIf(o.forest_score, 0) AS forest_score,
  nullIf(o.forest_bound, 0) AS forest_bound,
  o.support AS support
FROM runlight_data.outlier_runs AS o FINAL
