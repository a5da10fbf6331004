-- question: Which errors come again and again, since when, and where?
-- grain: one row per workspace and template
-- column workspace_id: the tenant
-- column template_id: the same for all errors that differ in values only, for ever
-- column template: type and message with a wildcard for each value
-- column error_category: for example timeout, rate_limit or validation, of the latest error
-- column errors: failed runs, step attempts and requests, and error events
-- column runs: how many runs had the error
-- column pipelines: names of the pipelines that had the error
-- column first_seen_at: when the error was first seen
-- column last_seen_at: when the error was last seen
-- column example: type and message of the latest error
SELECT
  workspace_id,
  template_id,
  any(e.template) AS template,
  argMax(e.error_category, (e.event_time, e.event_id)) AS error_category,
  count() AS errors,
  uniqExactIf(e.run_id, e.run_id != '') AS runs,
  arraySort(groupUniqArrayIf(e.pipeline, e.pipeline != '')) AS pipelines,
  min(e.event_time) AS first_seen_at,
  max(e.event_time) AS last_seen_at,
  argMax(concat(e.error_type, if(e.error_type = '' OR e.error_message = '', '', ': '), e.error_message), (e.event_time, e.event_id)) AS example
FROM runlight_data.errors AS e FINAL
GROUP BY workspace_id, template_id
