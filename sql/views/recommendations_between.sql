-- question: What should be improved in each pipeline, by what was seen in a span of time, and what would it bring?
-- grain: one row per workspace, pipeline and problem: slow above 300 s a run, expensive above 0.50 US dollars a run, unreliable above 5 % of failed runs
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column place: 1 for what is worth most in the workspace: excess times ease
-- column pipeline: the pipeline
-- column problem: slow, expensive or unreliable
-- column value: mean seconds of a run, US dollars a run, or share of failed runs
-- column threshold: from which value on it is a problem
-- column excess: value / threshold
-- column step: the step where most of the time, cost or failures are, empty when no step is known
-- column step_share: its share of the time, the cost or the failed attempts of the pipeline, NULL when no step is known
-- column error_category: the most frequent category of the pipeline's errors, empty unless unreliable and known
-- column recommendation: what to do
-- column ease: how easy it is: 1 for configuration, 0.6 for a change of a step, 0.3 for a change of the graph
-- column gain: what half of the step's time or cost would bring per run, or how many failed runs have that category, in the unit of gain_unit
-- column gain_unit: seconds per run, US dollars per run or failed runs in the span
SELECT
  workspace_id,
  row_number() OVER (PARTITION BY workspace_id ORDER BY excess * ease DESC, pipeline, problem) AS place,
  pipeline,
  problem,
  value,
  threshold,
  value / threshold AS excess,
  step,
  step_share,
  error_category,
  advice.1 AS recommendation,
  advice.2 AS ease,
  gain,
  gain_unit
FROM
(
  SELECT
    p.workspace_id AS workspace_id,
    p.pipeline AS pipeline,
    problems.1 AS problem,
    problems.2 AS value,
    problems.3 AS threshold,
    multiIf(problem = 'slow', s.slow_step, problem = 'expensive', s.expensive_step, s.failing_step) AS step,
    multiIf(problem = 'slow', s.slow_share, problem = 'expensive', s.expensive_share, s.failing_share) AS step_share,
    if(problem = 'unreliable', e.error_category, '') AS error_category,
    concat('step ', step, ' (', toString(round(100 * ifNull(step_share, 0))), ' %)') AS place_of_it,
    multiIf(
      problem = 'slow' AND step = '',
        ('Report steps, to see where the time goes; then cache results or run parts in parallel.', 0.6),
      problem = 'slow' AND step_share < 0.5,
        (concat('Run steps that do not need each other in parallel; the longest is ', place_of_it, '.'), 0.3),
      problem = 'slow' AND s.slow_step_calls > 0,
        (concat('Use a faster model or shorter prompts, or cache answers, in ', place_of_it, '.'), 0.6),
      problem = 'slow',
        (concat('Split ', place_of_it, ', or cache its results.'), 0.6),
      problem = 'expensive' AND step = '',
        ('Use a cheaper model or shorter prompts, or cache answers.', 0.6),
      problem = 'expensive',
        (concat('Use a cheaper model or shorter prompts, or cache answers, in ', place_of_it, '.'), 0.6),
      error_category IN ('timeout', 'network', 'rate_limit', 'dependency'),
        ('Retry with growing waits, and stop calling what is down (circuit breaker).', 1.0),
      error_category = 'quota',
        ('Raise the quota, or spread the calls over time.', 1.0),
      error_category IN ('authentication', 'permission'),
        ('Renew or widen the credentials of the pipeline, and check them before it starts.', 1.0),
      error_category IN ('out_of_memory', 'disk'),
        ('Give the pipeline more memory or disk, or smaller parts of its input.', 1.0),
      error_category IN ('validation', 'data_quality'),
        ('Validate the input before the first step, and set what is wrong aside.', 0.6),
      error_category IN ('model_refusal', 'content_filter'),
        ('Change the prompts that are refused, or fall back to another model.', 0.6),
      (if(step = '', 'Look at its errors by template (view error_templates).',
        concat('Look at the errors of ', place_of_it, ' by template (view error_templates).')), 0.6)
    ) AS advice,
    multiIf(
      problem = 'unreliable', toFloat64(p.failed) * ifNull(e.share, 0),
      value * ifNull(step_share, 0) / 2
    ) AS gain,
    multiIf(problem = 'slow', 'seconds per run', problem = 'expensive', 'US dollars per run', 'failed runs in the span') AS gain_unit
  FROM
  (
    SELECT
      workspace_id,
      pipeline,
      failed,
      arrayJoin(arrayFilter(
        found -> found.2 > found.3,
        [
          ('slow', ifNull(mean_duration_ms, 0) / 1000, 300.),
          ('expensive', ifNull(cost_usd_per_run, 0), 0.5),
          ('unreliable', ifNull(failure_rate, 0), 0.05)
        ])) AS problems
    FROM runlight.pipelines_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
  ) AS p
  LEFT JOIN
  (
    SELECT
      workspace_id,
      pipeline,
      argMax(step, total_duration_ms) AS slow_step,
      argMax(llm_calls, total_duration_ms) AS slow_step_calls,
      max(total_duration_ms) / nullIf(sum(total_duration_ms), 0) AS slow_share,
      if(max(cost_usd) > 0, argMax(step, cost_usd), '') AS expensive_step,
      toFloat64(max(cost_usd)) / nullIf(toFloat64(sum(cost_usd)), 0) AS expensive_share,
      if(max(failed) > 0, argMax(step, failed), '') AS failing_step,
      max(failed) / nullIf(sum(failed), 0) AS failing_share
    FROM runlight.step_performance_between(since = {since:DateTime('UTC')}, until = {until:DateTime('UTC')})
    GROUP BY workspace_id, pipeline
  ) AS s ON s.workspace_id = p.workspace_id AND s.pipeline = p.pipeline
  LEFT JOIN
  (
    SELECT
      c.workspace_id AS workspace_id,
      c.pipeline AS pipeline,
      argMax(c.category, (c.errors, c.category)) AS error_category,
      max(c.errors) / sum(c.errors) AS share
    FROM
    (
      SELECT
        r.workspace_id AS workspace_id,
        r.pipeline AS pipeline,
        toString(r.error_category) AS category,
        count() AS errors
      FROM runlight_data.errors AS r FINAL
      WHERE r.event_time >= {since:DateTime('UTC')} AND r.event_time < {until:DateTime('UTC')}
      GROUP BY workspace_id, pipeline, category
    ) AS c
    GROUP BY workspace_id, pipeline
  ) AS e ON e.workspace_id = p.workspace_id AND e.pipeline = p.pipeline
)
