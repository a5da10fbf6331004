-- question: How long did pipelines take to recover from their failures?
-- grain: one row per failure streak that a completed run ended
-- column workspace_id: the tenant
-- column pipeline: the pipeline
-- column match_id: the streak in pattern_matches
-- column failed_since: event time of the first failure
-- column recovered_at: event time at which the first run completed again
-- column time_to_recover_ms: from there to here, in milliseconds
-- column failures: runs in a row that did not complete
-- column recovered_by_run: the run that completed
SELECT
  m.workspace_id AS workspace_id,
  m.pipeline AS pipeline,
  m.match_id AS match_id,
  m.since AS failed_since,
  m.at AS recovered_at,
  toUInt64OrZero(m.facts['time_to_recover_ms']) AS time_to_recover_ms,
  toUInt64OrZero(m.facts['failures']) AS failures,
  m.facts['recovered_by_run'] AS recovered_by_run
FROM runlight_data.pattern_matches AS m FINAL
WHERE m.pattern = 'failure_streak' AND m.state = 'cleared' AND m.facts['recovered_by_run'] != ''
