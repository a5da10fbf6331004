SELECT workspace_id, toStartOfInterval(event_time, toIntervalSecond(INTERVAL_SECONDS), 'UTC')::DateTime('UTC') AS window_start,
  sum(arraySum(counts)), sum(sum), any(bounds), sumForEach(counts), 'wait{@environment=production,@unit=ms}'
FROM runlight_data.metric_samples FINAL
WHERE name = 'wait'
GROUP BY workspace_id, window_start
ORDER BY ALL
