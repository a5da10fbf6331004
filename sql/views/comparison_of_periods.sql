-- question: How does each pipeline, or any series of a dimension, compare in two spans of time?
-- grain: one row per workspace, series and figure
-- parameter dimension: pipeline, or another one that the job is told to keep
-- parameter first_since: start of the first span, inclusive
-- parameter first_until: end of the first span, exclusive
-- parameter second_since: start of the second span, inclusive
-- parameter second_until: end of the second span, exclusive
-- column workspace_id: the tenant
-- column series: the labels of the dimension joined with /
-- column figure: what is compared, for example success_rate or duration_p95
-- column first_value: value in the first span, NULL where it has none
-- column second_value: value in the second span, NULL where it has none
-- column difference: second value - first value, NULL where one is missing
-- column difference_percent: difference / first value in percent, NULL where one is missing or the first is 0
SELECT
  workspace_id,
  series,
  figure,
  first_value,
  second_value,
  second_value - first_value AS difference,
  100 * difference / nullIf(abs(first_value), 0) AS difference_percent
FROM
(
  -- include: two_spans first_since=first_since; first_until=first_until; second_since=second_since; second_until=second_until
)
