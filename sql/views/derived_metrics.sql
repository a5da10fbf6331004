-- question: How many runs, tokens and dollars, and how long, as metrics by their usual names?
-- grain: one row per workspace, metric, labels, interval and window
-- column workspace_id: the tenant
-- column interval_seconds: length of the window: 60, 300, 900, 3600 or 86400
-- column window_start: start of the window
-- column metric: pipeline_executions_total, pipeline_execution_duration_seconds, step_execution_duration_seconds, llm_tokens_used_total, llm_cost_usd_total or llm_latency_ms
-- column metric_type: counter or histogram
-- column unit: UCUM unit
-- column pipeline: of pipelines and steps
-- column step: of steps
-- column provider: of model calls
-- column model: of model calls
-- column tags: status of executions, type of tokens
-- column increase: by how much a counter grew in the window
-- column rate: growth of a counter a second
-- column count: values of a histogram
-- column sum: sum of the values of a histogram
-- column min: smallest value of a histogram
-- column max: largest value of a histogram
-- column mean: mean of the values of a histogram
-- column p50: median of the values of a histogram, NULL below 10 values
-- column p95: 95th percentile, NULL below 10 values
-- column p99: 99th percentile, NULL below 10 values
SELECT
  workspace_id,
  interval_seconds,
  window_start,
  figure.1 AS metric,
  if(figure.6 = '', 'counter', 'histogram') AS metric_type,
  figure.2 AS unit,
  pipeline,
  step,
  provider,
  model,
  figure.3 AS tags,
  if(figure.6 = '', figure.4, NULL) AS increase,
  increase / w.interval_seconds AS rate,
  measure(w.measures.name, w.measures.count, figure.6) AS count,
  measure(w.measures.name, w.measures.sum, figure.6) / figure.5 AS sum,
  measure(w.measures.name, w.measures.min, figure.6) / figure.5 AS min,
  measure(w.measures.name, w.measures.max, figure.6) / figure.5 AS max,
  sum / nullIf(count, 0) AS mean,
  if(count >= 10, measure(w.measures.name, w.measures.p50, figure.6) / figure.5, NULL) AS p50,
  if(count >= 10, measure(w.measures.name, w.measures.p95, figure.6) / figure.5, NULL) AS p95,
  if(count >= 10, measure(w.measures.name, w.measures.p99, figure.6) / figure.5, NULL) AS p99
FROM runlight_data.series_windows AS w FINAL
-- Name, unit, tags, value of a counter; divisor and measure of a histogram.
ARRAY JOIN multiIf(
  dimension = 'pipeline', [
    ('pipeline_executions_total', '1', map('status', 'completed'), toFloat64(runs_completed), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'failed'), toFloat64(runs_failed), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'cancelled'), toFloat64(runs_cancelled), 1, ''),
    ('pipeline_executions_total', '1', map('status', 'zombie'), toFloat64(runs_zombie), 1, ''),
    ('pipeline_execution_duration_seconds', 's', map(), 0, 1000, 'duration')
  ],
  dimension = 'step', [
    ('step_execution_duration_seconds', 's', map(), 0, 1000, 'step_duration')
  ],
  [
    ('llm_tokens_used_total', '{token}', map('type', 'input'), toFloat64(input_tokens), 1, ''),
    ('llm_tokens_used_total', '{token}', map('type', 'output'), toFloat64(output_tokens), 1, ''),
    ('llm_cost_usd_total', '{USD}', map(), toFloat64(cost_usd), 1, ''),
    ('llm_latency_ms', 'ms', map(), 0, 1, 'latency')
  ]
) AS figure
WHERE w.dimension IN ('pipeline', 'step', 'model') AND (figure.4 > 0 OR has(w.measures.name, figure.6))
