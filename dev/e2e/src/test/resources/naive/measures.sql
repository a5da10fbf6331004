-- Measures of windows that are not those of their facts: number and sum exactly, quantiles exactly
-- of up to 32 values and within 1 % of more; so are extremes of runs within 2 %, all others exactly.
SELECT workspace, seconds, name, start, measure, expected.*, actual.*
FROM (
  SELECT toString(workspace_id) AS workspace, seconds, name, start, measure,
    count() AS n, arraySort(groupArray(units)) AS sorted, sum(units) AS total,
    transform(measure,
      ['run_cost', 'run_tokens', 'run_memory', 'run_cpu', 'run_gpu', 'activity_value'],
      [1e9, 1., 1., 1e6, 1e6, 1e6], 1e3) AS unit,
    if(n > 32 AND (measure IN ('duration', 'queue_time') OR startsWith(measure, 'run_')), 0.0203, 0)
      AS slack
  FROM (${facts_of_series})
  ARRAY JOIN mapKeys(measures) AS measure, mapValues(measures) AS units
  GROUP BY workspace, seconds, name, start, measure
) AS expected
FULL JOIN (
  SELECT toString(workspace_id) AS workspace, interval_seconds AS seconds, series AS name,
    window_start AS start, m.name AS measure,
    m.count AS said, m.sum AS sum, m.min AS min, m.max AS max, [m.p50, m.p95, m.p99] AS quantiles
  FROM runlight_data.series_windows FINAL
  ARRAY JOIN measures AS m
  WHERE dimension = '${dimension}'
) AS actual USING (workspace, seconds, name, start, measure)
WHERE n != said
  OR sum != total / unit
  OR NOT (abs(min - sorted[1] / unit) <= slack * sorted[1] / unit)
  OR NOT (abs(max - sorted[-1] / unit) <= slack * sorted[-1] / unit)
  OR if(measure = 'activity_value',
    arrayExists(value -> NOT isNaN(value), quantiles),
    arrayExists(
      (value, q) -> NOT (abs(value - sorted[1 + toUInt64(floor(q * (n - 1)))] / unit)
        <= if(n <= 32, 0, 0.0101) * sorted[1 + toUInt64(floor(q * (n - 1)))] / unit),
      quantiles, [0.5, 0.95, 0.99]))
ORDER BY workspace, seconds, name, start, measure
LIMIT 20
