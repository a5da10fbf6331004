-- Errors that are not in both the raw rows and the table of errors exactly once.
WITH failures AS (
  SELECT event_id, event_time, workspace_id, environment, 'pipeline_run' AS kind, pipeline, run_id,
    failed_step AS at_step, '' AS provider, '' AS model, error_type AS error, error_message AS message
  FROM runlight_data.pipeline_run_events WHERE status = 'failed'
  UNION ALL
  SELECT event_id, event_time, workspace_id, environment, 'step', pipeline, run_id,
    step, '', '', error_type, error_message
  FROM runlight_data.step_events WHERE status = 'failed'
  UNION ALL
  SELECT event_id, event_time, workspace_id, environment, 'llm_call', pipeline, run_id,
    step, provider, model, error_type, error_message
  FROM runlight_data.llm_calls WHERE error_type != ''
  UNION ALL
  SELECT event_id, event_time, workspace_id, environment, 'activity', pipeline, run_id,
    '', '', '', if(mapContains(properties, 'error_type'), properties['error_type'], action),
    properties['error_message']
  FROM runlight_data.activities WHERE activity_kind = 'error_event'
)
SELECT row, countIf(source = 'raw') AS in_raw_rows, countIf(source = 'errors') AS in_errors
FROM (
  SELECT 'raw' AS source, toString((event_id, event_time, workspace_id, environment, kind,
    pipeline, run_id, at_step, provider, model, error, message, ${category})) AS row
  FROM failures
  UNION ALL
  SELECT 'errors', toString((event_id, event_time, workspace_id, environment, event_kind,
    pipeline, run_id, step, provider, model, error_type, error_message, error_category))
  FROM runlight_data.errors
)
GROUP BY row
HAVING in_raw_rows != 1 OR in_errors != 1
LIMIT 5
