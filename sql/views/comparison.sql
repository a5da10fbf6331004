-- question: How do two pipelines, or any two series of a dimension, compare side by side?
-- grain: one row per workspace and figure
-- parameter dimension: pipeline, or another one that the job is told to keep
-- parameter first: nightly, a series of the dimension
-- parameter second: hourly, the series to compare with it
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column figure: what is compared, for example success_rate or duration_p95
-- column first_value: value of the first series, NULL where it has none
-- column second_value: value of the second series, NULL where it has none
-- column difference: second value - first value, NULL where one is missing
-- column difference_percent: difference / first value in percent, NULL where one is missing or the first is 0
SELECT
  workspace_id,
  figure,
  anyIf(toNullable(f.value), f.series = {first:String}) AS first_value,
  anyIf(toNullable(f.value), f.series = {second:String}) AS second_value,
  second_value - first_value AS difference,
  100 * difference / nullIf(abs(first_value), 0) AS difference_percent
FROM
(
  -- include: figures_of_span which=w.series IN ({first:String}, {second:String}) AND; since=since; until=until
) AS f
GROUP BY workspace_id, figure
