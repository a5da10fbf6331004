-- question: Which steps slow each pipeline down, over all time?
-- grain: one row per workspace, pipeline and step that has the measure
-- columns of: bottlenecks_between
SELECT
  ${columns}
FROM runlight.bottlenecks_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00', measure = 'mean', percentile = 90)
