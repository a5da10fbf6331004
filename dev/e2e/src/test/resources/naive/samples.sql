-- Every metric sample with the text of its series, once for each window that it lies in.
SELECT workspace_id, environment, pipeline, step, run_id, name AS metric, metric_type, unit,
  toString(mapSort(tags)) AS all_tags, event_time AS at, assumeNotNull(value) AS value,
  bounds, counts, assumeNotNull(sum) AS sum,
  arrayConcat(
    if(environment = '', [], ['@environment=' || environment]),
    if(pipeline = '', [], ['@pipeline=' || pipeline]),
    if(unit = '', [], ['@unit=' || unit]),
    arrayMap((key, text) -> key || '=' || text, mapKeys(mapSort(tags)), mapValues(mapSort(tags)))
  ) AS labels,
  if(empty(labels), name, name || '{' || arrayStringConcat(labels, ',') || '}') AS series,
  arrayJoin([60, 300, 900, 3600, 86400]) AS seconds
FROM runlight_data.metric_samples
WHERE NOT (${lost})
