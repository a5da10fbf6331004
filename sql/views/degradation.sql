-- question: Which figures of each pipeline, or any series of a dimension, are worse now than in a baseline?
-- grain: one row per workspace, series and figure that has a better and a worse side and a value in both spans
-- parameter dimension: pipeline, or another one that the job is told to keep
-- parameter baseline_since: start of the baseline, inclusive
-- parameter baseline_until: end of the baseline, exclusive
-- parameter since: start of the present span, inclusive
-- parameter until: end of the present span, exclusive
-- parameter threshold_percent: from how many percent on a change for the worse is a degradation, for example 20
-- column workspace_id: the tenant
-- column series: the labels of the dimension joined with /
-- column figure: what is compared, for example success_rate or duration_p95
-- column baseline_value: value in the baseline
-- column current_value: value in the present span
-- column worse_percent: change for the worse in percent of the baseline, to six places, below 0 when it got better, infinite when the baseline is 0
-- column is_degraded: whether that reaches the threshold
SELECT
  workspace_id,
  series,
  figure,
  assumeNotNull(first_value) AS baseline_value,
  assumeNotNull(second_value) AS current_value,
  if(baseline_value = current_value, 0, round(sign * 100 * (current_value - baseline_value) / abs(baseline_value), 6)) AS worse_percent,
  worse_percent >= {threshold_percent:Float64} AS is_degraded
FROM
(
  -- include: two_spans first_since=baseline_since; first_until=baseline_until; second_since=since; second_until=until
)
WHERE sign != 0 AND first_value IS NOT NULL AND second_value IS NOT NULL
