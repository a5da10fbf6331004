-- question: What do pipelines, models, users and environments cost, over all time?
-- grain: one row per workspace, kind of spender and spender
-- columns of: costs_between
SELECT
  ${columns}
FROM runlight.costs_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
