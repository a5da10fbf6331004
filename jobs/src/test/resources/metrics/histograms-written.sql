SELECT workspace_id, window_start, count, sum, bounds, bucket_counts, series
FROM runlight_data.metric_windows FINAL
WHERE metric = 'wait' AND metric_type = 'histogram' AND interval_seconds = INTERVAL_SECONDS
ORDER BY ALL
