-- question: Which open runs will probably fail, why, and how long do they still take?
-- grain: one row per open run that was scored
-- column workspace_id: the tenant
-- column pipeline: the pipeline that runs
-- column environment: where it runs
-- column run_id: the run
-- column started_at: when it started
-- column scored_at: event time of its latest score
-- column score_number: how often it was scored
-- column failure_probability: how probable a failure is, 0 to 1
-- column risk_level: low below 0.2, medium below 0.5, high below 0.8, else critical
-- column reasons: the features that moved the probability most when they were told last, the strongest first
-- column expected_end_at: when it is expected to end, NULL where nothing is known
-- column remaining_seconds: from now to its expected end, 0 when that is over, NULL where nothing is known
-- column lower_seconds: lower bound of its whole duration
-- column upper_seconds: upper bound of its whole duration
-- column interval_level: how often the truth lies between the bounds, 0 to 1
-- column failure_model: version of the model of failure, prior if there is none
-- column duration_model: version of the model of duration, prior if there is none
SELECT
  p.workspace_id AS workspace_id,
  p.pipeline AS pipeline,
  p.environment AS environment,
  p.run_id AS run_id,
  p.start_time AS started_at,
  p.event_time AS scored_at,
  p.score_number AS score_number,
  p.failure_probability AS failure_probability,
  p.risk_level AS risk_level,
  r.reasons AS reasons,
  p.event_time + toIntervalMillisecond(round(p.remaining_seconds * 1000)) AS expected_end_at,
  if(expected_end_at IS NULL, NULL, greatest(0, dateDiff('millisecond', now64(3), expected_end_at) / 1000)) AS remaining_seconds,
  p.lower_seconds AS lower_seconds,
  p.upper_seconds AS upper_seconds,
  p.interval_level AS interval_level,
  p.failure_model AS failure_model,
  p.duration_model AS duration_model
FROM (
  SELECT
    c.workspace_id AS workspace_id,
    c.pipeline AS pipeline,
    c.environment AS environment,
    c.run_id AS run_id,
    c.start_time AS start_time,
    c.event_time AS event_time,
    c.moment AS moment,
    c.score_number AS score_number,
    c.failure_probability AS failure_probability,
    c.risk_level AS risk_level,
    c.remaining_seconds AS remaining_seconds,
    c.lower_seconds AS lower_seconds,
    c.upper_seconds AS upper_seconds,
    c.interval_level AS interval_level,
    c.failure_model AS failure_model,
    c.duration_model AS duration_model
  FROM runlight_data.predictions AS c FINAL
  WHERE c.role = 'champion' AND (c.workspace_id, c.pipeline, c.run_id) IN (
    SELECT l.workspace_id, l.pipeline, l.run_id FROM runlight_data.live_runs AS l FINAL
    WHERE l.open = 1
  )
  ORDER BY c.score_number DESC
  LIMIT 1 BY c.workspace_id, c.run_id
) AS p
LEFT JOIN (
  SELECT
    t.workspace_id AS workspace_id,
    t.run_id AS run_id,
    argMax(t.failure_reasons, t.score_number) AS reasons
  FROM runlight_data.predictions AS t FINAL
  WHERE t.role = 'champion' AND notEmpty(t.failure_reasons)
    AND (t.workspace_id, t.pipeline, t.run_id) IN (
      SELECT l.workspace_id, l.pipeline, l.run_id FROM runlight_data.live_runs AS l FINAL
      WHERE l.open = 1
    )
  GROUP BY t.workspace_id, t.run_id
) AS r ON r.workspace_id = p.workspace_id AND r.run_id = p.run_id
WHERE p.moment != 'end'
