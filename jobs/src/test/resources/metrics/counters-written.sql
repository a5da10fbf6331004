SELECT workspace_id, window_start, count, increase, resets, last_at, series
FROM runlight_data.metric_windows FINAL
WHERE metric = 'requests' AND metric_type = 'counter' AND interval_seconds = INTERVAL_SECONDS
ORDER BY ALL
