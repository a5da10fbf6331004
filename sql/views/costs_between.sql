-- question: What do pipelines, models, users and environments cost in a span of time?
-- grain: one row per workspace, kind of spender and spender
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- column workspace_id: the tenant
-- column kind: pipeline, model, user or environment; users have whole quarters of an hour only
-- column spender: the pipeline, provider/model, the user or the environment
-- column cost_usd: price of model calls in US dollars
-- column share: price / price of all spenders of the kind in the workspace, NULL when that is 0
-- column runs_ended: runs that ended in any way
-- column cost_usd_per_run: price / ended runs, NULL when none ended
-- column llm_calls: requests to model providers
-- column cost_usd_per_call: price / requests, NULL when there was none
-- column total_tokens: tokens of prompts and answers
-- column credits: credits spent
SELECT
  workspace_id,
  toString(w.dimension) AS kind,
  multiIf(
    w.series = 'other', 'other',
    w.dimension = 'model', concat(any(w.provider), '/', any(w.model)),
    w.dimension = 'user', any(w.user_id),
    w.dimension = 'environment', any(w.environment),
    any(w.pipeline)
  ) AS spender,
  sum(w.cost_usd) AS cost_usd,
  toFloat64(cost_usd) / nullIf(sum(toFloat64(sum(w.cost_usd))) OVER (PARTITION BY workspace_id, w.dimension), 0) AS share,
  sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
  toFloat64(cost_usd) / nullIf(runs_ended, 0) AS cost_usd_per_run,
  sum(w.llm_calls) AS llm_calls,
  toFloat64(cost_usd) / nullIf(llm_calls, 0) AS cost_usd_per_call,
  sum(w.input_tokens) + sum(w.output_tokens) AS total_tokens,
  sum(w.credits) AS credits
FROM runlight_data.series_windows AS w FINAL
PREWHERE w.dimension IN ('pipeline', 'model', 'user', 'environment') AND
  -- include: windows_of_span since=since; until=until
GROUP BY workspace_id, dimension, series
