-- Windows of gauges that are not those of their samples; percentiles within 1 % of more than 32.
SELECT workspace, seconds, name, start, expected.*, actual.*
FROM (
  SELECT toString(workspace_id) AS workspace, seconds, series AS name,
    toDateTime(intDiv(toUnixTimestamp64Milli(at), 1000 * seconds) * seconds, 'UTC') AS start,
    count() AS n, arraySort(groupArray(value)) AS sorted,
    toFloat64(sum(toInt128(round(value * 1e9)))) / 1e9 AS total,
    max(at) AS latest_at,
    arrayFilter(each -> each.1 = latest_at, groupArray((at, value))) AS latest
  FROM (${samples})
  WHERE metric_type = 'gauge'
  GROUP BY workspace, seconds, name, start
) AS expected
FULL JOIN (
  SELECT toString(workspace_id) AS workspace, interval_seconds AS seconds, series AS name,
    window_start AS start, count, ifNull(sum, nan) AS sum, ifNull(min, nan) AS min,
    ifNull(max, nan) AS max, ifNull(last, nan) AS last, ifNull(last_at, toDateTime64(0, 3)) AS last_at,
    [ifNull(p50, nan), ifNull(p95, nan), ifNull(p99, nan)] AS quantiles
  FROM runlight_data.metric_windows FINAL
  WHERE metric_type = 'gauge'
) AS actual USING (workspace, seconds, name, start)
WHERE n != count
  OR NOT (abs(sum - total) <= 1e-15 * abs(total))
  OR min != sorted[1]
  OR max != sorted[-1]
  OR last_at != latest_at
  OR NOT has(latest.2, last)
  OR arrayExists(
    (value, q) -> NOT (abs(value - sorted[1 + toUInt64(floor(q * (n - 1)))])
      <= if(n <= 32, 0, 0.0101) * abs(sorted[1 + toUInt64(floor(q * (n - 1)))])),
    quantiles, [0.5, 0.95, 0.99])
ORDER BY workspace, seconds, name, start
LIMIT 20
