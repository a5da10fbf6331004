-- question: How many runs get through each step of each pipeline, over all time?
-- grain: one row per workspace, pipeline and step
-- columns of: funnel_between
SELECT
  ${columns}
FROM runlight.funnel_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
