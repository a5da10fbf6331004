SELECT workspace_id, tags['host'] AS host, toStartOfInterval(event_time, toIntervalSecond(INTERVAL_SECONDS), 'UTC')::DateTime('UTC') AS window_start,
  count() AS n, sum(value), min(value), max(value), argMax(value, event_time), max(event_time), any(unit), any(environment), any(pipeline),
  if(n <= 32, arrayMap(q -> arraySort(groupArray(assumeNotNull(value)))[toUInt32(floor(q * (n - 1))) + 1], [0.5, 0.95, 0.99]), []), 1
FROM runlight_data.metric_samples FINAL
WHERE name = 'heat'
GROUP BY workspace_id, host, window_start
ORDER BY ALL
