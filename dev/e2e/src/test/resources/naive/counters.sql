-- Windows of counters that are not the growth between the neighbours of each counter.
SELECT workspace, seconds, name, start, any(side), numbers
FROM (
  SELECT 'expected' AS side, toString(workspace_id) AS workspace, seconds, series AS name,
    toDateTime(intDiv(toUnixTimestamp64Milli(at), 1000 * seconds) * seconds, 'UTC') AS start,
    toString((
      count(),
      sum(if(connected, if(value < before, value, value - before), 0)),
      countIf(connected AND value < before),
      max(at))) AS numbers
  FROM (
    SELECT *, lagInFrame(value) OVER counter AS before,
      row_number() OVER counter > 1 AND at - lagInFrame(at) OVER counter <= 600 AS connected
    FROM (${samples})
    WHERE metric_type = 'counter'
    WINDOW counter AS (
      PARTITION BY workspace_id, seconds, environment, metric, unit, pipeline, run_id, step, all_tags
      ORDER BY at, value ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
  )
  GROUP BY workspace, seconds, name, start
  UNION ALL
  SELECT 'actual', toString(workspace_id), interval_seconds, series, window_start,
    toString((count, assumeNotNull(increase), resets, assumeNotNull(last_at)))
  FROM runlight_data.metric_windows FINAL
  WHERE metric_type = 'counter'
)
GROUP BY workspace, seconds, name, start, numbers
HAVING count() != 2
ORDER BY ALL
LIMIT 20
