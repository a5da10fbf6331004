-- question: How good is what models say of runs, by model, role, pipeline and day?
-- grain: one row per role, pair of model versions, pipeline and day, over the runs that ended on that day and the six before
-- column workspace_id: the tenant
-- column pipeline: the pipeline, empty for all of the tenant
-- column role: champion or challenger
-- column failure_model: version of the model of failure at the starts of the runs, prior if there was none
-- column duration_model: version of the model of duration then, prior if there was none
-- column day: the last of the seven days
-- column runs: how many runs completed or failed
-- column failures: how many of them failed
-- column auc: how often a run that failed had a higher probability at its start than one that did not, NULL without both
-- column brier: mean squared difference of probability and outcome
-- column calibration_error: expected calibration error in ten equal bins
-- column auc_at_end: the AUC of the last probability before the end
-- column known_early: share of failing runs whose risk was high before half of their duration, NULL without failures
-- column false_alarms: share of the other runs whose risk was ever high, NULL without such
-- column duration_runs: of how many runs a duration was expected and is known
-- column mae_seconds: mean absolute error of the duration expected at the start, NULL without such
-- column median_ape: median of the error over the duration
-- column coverage: share of durations inside the interval, NULL without such
SELECT
  workspace_id,
  pipeline,
  role,
  failure_model,
  duration_model,
  day,
  count() AS runs,
  countIf(failed) AS failures,
  if(failures IN (0, runs), NULL, arrayROCAUC(groupArray(probability), groupArray(failed))) AS auc,
  avg(pow(probability - failed, 2)) AS brier,
  arraySum(gap -> abs(gap), sumMap([bin], [probability - failed]).2) / runs AS calibration_error,
  if(failures IN (0, runs), NULL, arrayROCAUC(groupArray(last_probability), groupArray(failed))) AS auc_at_end,
  if(failures = 0, NULL, countIf(failed AND early) / failures) AS known_early,
  if(failures = runs, NULL, countIf(NOT failed AND flagged) / (runs - failures)) AS false_alarms,
  countIf(isNotNull(error)) AS duration_runs,
  if(duration_runs = 0, NULL, avgIf(assumeNotNull(error), isNotNull(error))) AS mae_seconds,
  if(countIf(error_share IS NOT NULL) = 0, NULL, quantileExactInclusiveIf(0.5)(assumeNotNull(error_share), isNotNull(error_share))) AS median_ape,
  if(countIf(isNotNull(inside)) = 0, NULL, avgIf(assumeNotNull(inside), isNotNull(inside))) AS coverage
FROM
(
  SELECT
    workspace_id,
    arrayJoin([pipeline, '']) AS pipeline,
    role,
    first_failure_model AS failure_model,
    first_duration_model AS duration_model,
    arrayJoin(arrayMap(later -> toDate(end_time) + later, range(7))) AS day,
    CAST(outcome = 'failed', 'UInt8') AS failed,
    first_failure_probability AS probability,
    last_failure_probability AS last_probability,
    CAST(least(9, floor(first_failure_probability * 10)), 'UInt8') AS bin,
    isNotNull(high_risk_at) AS flagged,
    ifNull(high_risk_at < start_time + toIntervalMillisecond(round(500 * seconds)), 0) AS early,
    abs(first_expected_seconds - seconds) AS error,
    if(seconds > 0, error / seconds, NULL) AS error_share,
    seconds BETWEEN first_lower_seconds AND first_upper_seconds AS inside
  FROM runlight_data.prediction_outcomes FINAL
  WHERE outcome IN ('completed', 'failed')
)
WHERE day <= (SELECT max(toDate(end_time)) FROM runlight_data.prediction_outcomes FINAL)
GROUP BY workspace_id, pipeline, role, failure_model, duration_model, day
