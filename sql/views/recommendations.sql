-- question: What should be improved in each pipeline, over all time, and what would it bring?
-- grain: one row per workspace, pipeline and problem: slow above 300 s a run, expensive above 0.50 US dollars a run, unreliable above 5 % of failed runs
-- columns of: recommendations_between
SELECT
  ${columns}
FROM runlight.recommendations_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
