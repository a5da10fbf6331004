-- question: Which values were far from what was expected, and how far?
-- grain: one row per series, measure and window
-- column workspace_id: the tenant
-- column anomaly_id: the same whenever it is computed
-- column window_start: the first moment of the window
-- column interval_seconds: the length of the window
-- column dimension: what the series is one of: workspace, pipeline, step, provider or model, or gauge, counter or histogram for a metric
-- column series: the name of the series, empty for the whole workspace
-- column measure: what was tested, for example failure_rate or duration; level for a metric
-- column value: what it was
-- column expected: what it should have been about
-- column lower: what is lower is far, if that side matters
-- column upper: what is higher is far, if that side matters
-- column z_score: how many robust standard deviations it is off
-- column direction: high or low
-- column severity: from 0 to 1, grows with the deviation and its duration
-- column severity_label: low below 0.3, medium below 0.6, high below 0.8, else critical
-- column windows_in_a_row: how many windows in a row were that far, with this one
-- column support: how many windows the baseline knew
-- column surprise: how rare the moment is in its series, as -log10 of a probability
-- column votes: z, or both where the moment is unusual in its series, too
SELECT
  workspace_id,
  anomaly_id,
  window_start,
  interval_seconds,
  dimension,
  series,
  measure,
  value,
  expected,
  lower,
  upper,
  z_score,
  direction,
  severity,
  severity_label,
  windows_in_a_row,
  support,
  surprise,
  votes
FROM runlight_data.anomalies FINAL
