-- question: What share of the runs of each pipeline succeeds, over all time?
-- grain: one row per workspace and pipeline with ended runs
-- columns of: success_rates_between
SELECT
  ${columns}
FROM runlight.success_rates_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
