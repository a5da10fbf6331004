-- question: Which patterns of failure were found, do they still hold, and what shows them?
-- grain: one row per match, as it was told last
-- column workspace_id: the tenant
-- column pattern: its name, for example failure_streak
-- column match_id: the match
-- column state: firing while it holds, cleared when it is over
-- column severity: how urgent it is
-- column score: from 0 to 1, a half at the threshold
-- column pipeline: the pipeline it is about, empty if it is about more than one
-- column subject: what it is about, for example a pipeline, an error or a provider
-- column title: one line
-- column summary: what happened, or why it is over
-- column recommendation: what to do
-- column since: event time from which it holds
-- column found_at: event time at which it was found
-- column changed_at: event time of what was told last
-- column ended_at: event time at which it was over, NULL before
-- column lasted_ms: how long it held in milliseconds, NULL before its end
-- column evidence: ids of the events that show it
-- column labels: dimensions for routing
-- column facts: numbers and names, by name
SELECT
  m.workspace_id AS workspace_id,
  m.pattern AS pattern,
  m.match_id AS match_id,
  argMax(m.state, (m.at, m.state = 'cleared')) AS state,
  argMax(m.severity, (m.at, m.state = 'cleared')) AS severity,
  argMax(m.score, (m.at, m.state = 'cleared')) AS score,
  argMax(m.pipeline, (m.at, m.state = 'cleared')) AS pipeline,
  argMax(m.subject, (m.at, m.state = 'cleared')) AS subject,
  argMax(m.title, (m.at, m.state = 'cleared')) AS title,
  argMax(m.summary, (m.at, m.state = 'cleared')) AS summary,
  argMax(m.recommendation, (m.at, m.state = 'cleared')) AS recommendation,
  min(m.since) AS since,
  min(m.at) AS found_at,
  max(m.at) AS changed_at,
  maxOrNullIf(m.at, m.state = 'cleared') AS ended_at,
  dateDiff('millisecond', min(m.since), maxOrNullIf(m.at, m.state = 'cleared')) AS lasted_ms,
  argMax(m.evidence, (m.at, m.state = 'cleared')) AS evidence,
  argMax(m.labels, (m.at, m.state = 'cleared')) AS labels,
  argMax(m.facts, (m.at, m.state = 'cleared')) AS facts
FROM runlight_data.pattern_matches AS m FINAL
GROUP BY m.workspace_id, m.pattern, m.match_id
