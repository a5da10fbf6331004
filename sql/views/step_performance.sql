-- question: How fast and how reliable is each step of each pipeline, over all time?
-- grain: one row per workspace, pipeline and step
-- columns of: step_performance_between
SELECT
  ${columns}
FROM runlight.step_performance_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
