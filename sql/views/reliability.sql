-- question: Which pipelines can one rely on, over all time?
-- grain: one row per workspace and pipeline with ended runs
-- columns of: reliability_between
SELECT
  ${columns}
FROM runlight.reliability_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
