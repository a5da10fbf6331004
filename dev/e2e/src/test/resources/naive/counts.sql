-- Windows whose counts are not those of their facts, once as they should be and once as they are.
SELECT workspace, seconds, name, start, any(side), counts
FROM (
  SELECT 'expected' AS side, toString(workspace_id) AS workspace, seconds, name, start,
    toString(mapSort(mapFilter((k, v) -> v != 0, sumMap(counts)))) AS counts
  FROM (${facts_of_series})
  GROUP BY workspace, seconds, name, start
  UNION ALL
  SELECT 'actual', toString(workspace_id), interval_seconds, series, window_start,
    toString(mapSort(mapFilter((k, v) -> v != 0, map(
      'events', events,
      'runs_started', runs_started,
      'runs_completed', runs_completed,
      'runs_failed', runs_failed,
      'runs_cancelled', runs_cancelled,
      'runs_zombie', runs_zombie,
      'run_retries', run_retries,
      'steps_completed', steps_completed,
      'steps_failed', steps_failed,
      'steps_cancelled', steps_cancelled,
      'step_retries', step_retries,
      'llm_calls', llm_calls,
      'llm_errors', llm_errors,
      'activities', activities,
      'errors', errors,
      'input_tokens', input_tokens,
      'output_tokens', output_tokens,
      'cached_tokens', cached_tokens,
      'reasoning_tokens', reasoning_tokens,
      'cost_nanos', toInt64(toDecimal128(cost_usd, 9) * 1000000000),
      'credit_micros', toInt64(toDecimal128(credits, 6) * 1000000))::Map(String, Int64))))
  FROM runlight_data.series_windows FINAL
  WHERE dimension = '${dimension}'
)
WHERE counts != '{}'
GROUP BY workspace, seconds, name, start, counts
HAVING count() != 2
ORDER BY ALL
LIMIT 20
