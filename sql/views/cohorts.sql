-- question: How do tenants, users and pipelines compare, over all time?
-- grain: one row per workspace, kind of cohort and cohort
-- columns of: cohorts_between
SELECT
  ${columns}
FROM runlight.cohorts_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
