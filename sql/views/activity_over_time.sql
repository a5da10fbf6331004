-- question: What did users and systems do in each stored interval?
-- grain: one row per workspace, kind of activity and interval
-- parameter interval_seconds: 3600, or another stored interval: 60, 300, 900 or 86400
-- column workspace_id: the tenant
-- column window_start: start of the interval
-- column kind: user_action, system_event, performance_metric, business_metric, error_event or security_event
-- column activities: activity events
-- column distinct_users: different users seen
-- column value_count: activity events with a value
-- column value_total: sum of the values
-- column value_min: smallest value, NULL without values
-- column value_max: largest value, NULL without values
-- column value_mean: mean value, NULL without values
-- column credits: credits spent
-- column property_counts: activity events by key=value of their properties, when the job keeps the dimension event_kind+property
SELECT
  workspace_id,
  window_start,
  w.event_kind AS kind,
  sumIf(w.activities, w.dimension = 'event_kind') AS activities,
  sumIf(w.distinct_users, w.dimension = 'event_kind') AS distinct_users,
  ifNull(sumIf(measure(w.measures.name, w.measures.count, 'activity_value'), w.dimension = 'event_kind'), 0) AS value_count,
  ifNull(sumIf(measure(w.measures.name, w.measures.sum, 'activity_value'), w.dimension = 'event_kind'), 0) AS value_total,
  minIf(measure(w.measures.name, w.measures.min, 'activity_value'), w.dimension = 'event_kind') AS value_min,
  maxIf(measure(w.measures.name, w.measures.max, 'activity_value'), w.dimension = 'event_kind') AS value_max,
  value_total / nullIf(value_count, 0) AS value_mean,
  sumIf(w.credits, w.dimension = 'event_kind') AS credits,
  sumMapIf(map(if(w.series = 'other', 'other', w.property), w.activities), w.dimension != 'event_kind') AS property_counts
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('event_kind', 'event_kind+property') AND w.interval_seconds = {interval_seconds:UInt32}
  -- include: stored_interval
WHERE w.activities > 0
GROUP BY workspace_id, window_start, kind
