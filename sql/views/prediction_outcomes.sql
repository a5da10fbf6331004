-- question: What had models said of runs that ended, and what became true?
-- grain: one row per run that ended after it was scored, and role
-- column workspace_id: the tenant
-- column pipeline: the pipeline of the run
-- column environment: where it ran
-- column run_id: the run
-- column role: champion or challenger
-- column start_time: when it started
-- column end_time: when it ended
-- column outcome: completed, failed or cancelled
-- column seconds: how long it took, NULL where nobody knows
-- column scores: how often it was scored before its end
-- column schema_hash: of the features
-- column first_failure_model: version of the model of failure at the start, prior if there was none
-- column first_duration_model: version of the model of duration at the start, prior if there was none
-- column first_failure_probability: how probable a failure seemed at the start
-- column first_risk_level: the same in a word
-- column first_expected_seconds: how long it was expected to take at the start, NULL where nothing was known
-- column first_lower_seconds: lower bound of that
-- column first_upper_seconds: upper bound of that
-- column first_interval_level: how often the truth lies between the bounds, 0 to 1
-- column last_event_time: when it was scored last before its end
-- column last_failure_model: version of the model of failure then
-- column last_duration_model: version of the model of duration then
-- column last_failure_probability: how probable a failure seemed then
-- column last_risk_level: the same in a word
-- column last_expected_seconds: how long it was expected to take then, from its start
-- column last_lower_seconds: lower bound of that
-- column last_upper_seconds: upper bound of that
-- column last_interval_level: how often the truth lies between the bounds, 0 to 1
-- column high_risk_at: when its risk was high or critical first, NULL if it never was
SELECT
  workspace_id,
  pipeline,
  environment,
  run_id,
  role,
  start_time,
  end_time,
  outcome,
  seconds,
  scores,
  schema_hash,
  first_failure_model,
  first_duration_model,
  first_failure_probability,
  first_risk_level,
  first_expected_seconds,
  first_lower_seconds,
  first_upper_seconds,
  first_interval_level,
  last_event_time,
  last_failure_model,
  last_duration_model,
  last_failure_probability,
  last_risk_level,
  last_expected_seconds,
  last_lower_seconds,
  last_upper_seconds,
  last_interval_level,
  high_risk_at
FROM runlight_data.prediction_outcomes FINAL
