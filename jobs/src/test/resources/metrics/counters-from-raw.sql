SELECT workspace_id, toStartOfInterval(event_time, toIntervalSecond(INTERVAL_SECONDS), 'UTC')::DateTime('UTC') AS window_start,
  count(), sum(if(connected, if(value < before, value, value - before), 0)), countIf(connected AND value < before), max(event_time),
  'requests{@environment=production,@pipeline=etl,@unit=1,zone=eu}'
FROM (
  SELECT workspace_id, event_time, assumeNotNull(value) AS value,
    lagInFrame(value) OVER counter AS before,
    row_number() OVER counter > 1 AND event_time - lagInFrame(event_time) OVER counter <= 600 AS connected
  FROM runlight_data.metric_samples FINAL
  WHERE name = 'requests'
  WINDOW counter AS (PARTITION BY workspace_id, run_id ORDER BY event_time, value ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
GROUP BY workspace_id, window_start
ORDER BY ALL
