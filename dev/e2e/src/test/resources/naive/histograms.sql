-- Windows of histograms that are not the sums of their samples, which all have the same bounds.
SELECT workspace, seconds, name, start, any(side), numbers
FROM (
  SELECT 'expected' AS side, toString(workspace_id) AS workspace, seconds, series AS name,
    toDateTime(intDiv(toUnixTimestamp64Milli(at), 1000 * seconds) * seconds, 'UTC') AS start,
    toString((
      sum(arraySum(counts)),
      toFloat64(sum(toInt128(round(sum * 1e9)))) / 1e9,
      arrayStringConcat(arraySort(groupUniqArray(toString(bounds)))),
      sumForEach(counts))) AS numbers
  FROM (${samples})
  WHERE metric_type = 'histogram'
  GROUP BY workspace, seconds, name, start
  UNION ALL
  SELECT 'actual', toString(workspace_id), interval_seconds, series, window_start,
    toString((count, assumeNotNull(sum), toString(bounds), bucket_counts))
  FROM runlight_data.metric_windows FINAL
  WHERE metric_type = 'histogram'
)
GROUP BY workspace, seconds, name, start, numbers
HAVING count() != 2
ORDER BY ALL
LIMIT 20
