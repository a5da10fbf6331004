SELECT workspace_id, tags['host'], window_start, count, sum, min, max, last, last_at, unit, environment, pipeline,
  if(count <= 32, [p50, p95, p99], []), series = 'heat{@environment=production,@pipeline=etl,@unit=1,host=' || tags['host'] || ',zone=eu}'
FROM runlight_data.metric_windows FINAL
WHERE metric = 'heat' AND metric_type = 'gauge' AND interval_seconds = INTERVAL_SECONDS
ORDER BY ALL
