-- question: Which errors were there, and of what kind is each?
-- grain: one row per event that tells of an error
-- column event_id: unique in the workspace
-- column event_time: when it happened
-- column workspace_id: the tenant
-- column environment: for example production
-- column event_kind: pipeline_run, step, llm_call or activity
-- column pipeline: the pipeline it is about
-- column run_id: the run it is about
-- column step: the step that failed or made the request
-- column provider: who was asked, for requests to models
-- column model: the model that was asked
-- column error_category: for example timeout, rate_limit or validation
-- column template_id: the same for all errors that differ in values only, for ever
-- column template: type and message with a wildcard for each value
-- column error_type: kind of the error
-- column error_message: text of the error
SELECT
  event_id,
  event_time,
  workspace_id,
  environment,
  event_kind,
  pipeline,
  run_id,
  step,
  provider,
  model,
  error_category,
  template_id,
  template,
  error_type,
  error_message
FROM runlight_data.errors FINAL
