-- Windows whose numbers of users or runs are not those of their events: exactly up to 64, then
-- within four standard errors of the HyperLogLog.
SELECT workspace, seconds, name, start, expected.*, actual.*
FROM (
  SELECT toString(workspace_id) AS workspace, seconds, name, start,
    uniqExactIf(user_id, user_id != '' AND event_id != '') AS users,
    uniqExactIf(run_id, run_id != '') AS runs
  FROM (${facts_of_series})
  GROUP BY workspace, seconds, name, start
) AS expected
FULL JOIN (
  SELECT toString(workspace_id) AS workspace, interval_seconds AS seconds, series AS name,
    window_start AS start, distinct_users, distinct_runs
  FROM runlight_data.series_windows FINAL
  WHERE dimension = '${dimension}'
) AS actual USING (workspace, seconds, name, start)
WHERE abs(toInt64(users) - toInt64(distinct_users)) > if(users <= 64, 0, 0.065 * users)
  OR abs(toInt64(runs) - toInt64(distinct_runs)) > if(runs <= 64, 0, 0.065 * runs)
ORDER BY workspace, seconds, name, start
LIMIT 20
