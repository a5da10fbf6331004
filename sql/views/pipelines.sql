-- question: How is each pipeline doing, over all time?
-- grain: one row per workspace and pipeline
-- columns of: pipelines_between
SELECT
  ${columns}
FROM runlight.pipelines_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
