-- snippet: the figures of each series in a span, one per row; sign is 1 where more is worse and -1 where less is
  SELECT
    workspace_id,
    series,
    named.1 AS figure,
    named.2 AS sign,
    assumeNotNull(named.3) AS value
  FROM
  (
    SELECT
      w.workspace_id AS workspace_id,
      w.series AS series,
      sum(w.runs_completed + w.runs_failed + w.runs_cancelled + w.runs_zombie) AS runs_ended,
      sum(w.steps_completed + w.steps_failed + w.steps_cancelled) AS steps_ended,
      sum(w.llm_calls) AS llm_calls,
      -- include: merged_mean measure=duration; as=duration_mean
      -- include: merged_percentile measure=duration; q=0.5; as=duration_p50
      -- include: merged_percentile measure=duration; q=0.95; as=duration_p95
      -- include: merged_mean measure=queue_time; as=queue_time_mean
      -- include: merged_mean measure=step_duration; as=step_duration_mean
      -- include: merged_percentile measure=step_duration; q=0.5; as=step_duration_p50
      -- include: merged_percentile measure=step_duration; q=0.95; as=step_duration_p95
      -- include: merged_mean measure=latency; as=latency_mean
      -- include: merged_percentile measure=latency; q=0.5; as=latency_p50
      -- include: merged_percentile measure=latency; q=0.95; as=latency_p95
      -- include: merged_mean measure=time_to_first_token; as=time_to_first_token_mean
      -- include: merged_users
      arrayJoin([
        ('events', 0, toNullable(toFloat64(sum(w.events)))),
        ('runs_ended', 0, toFloat64(runs_ended)),
        ('success_rate', -1, sum(w.runs_completed) / nullIf(runs_ended, 0)),
        ('failure_rate', 1, sum(w.runs_failed) / nullIf(runs_ended, 0)),
        ('run_retry_rate', 1, sum(w.run_retries) / nullIf(runs_ended, 0)),
        ('duration_mean', 1, duration_mean),
        ('duration_p50', 1, duration_p50),
        ('duration_p95', 1, duration_p95),
        ('queue_time_mean', 1, queue_time_mean),
        ('steps_ended', 0, toFloat64(steps_ended)),
        ('step_success_rate', -1, sum(w.steps_completed) / nullIf(steps_ended, 0)),
        ('step_retry_rate', 1, sum(w.step_retries) / nullIf(steps_ended, 0)),
        ('step_duration_mean', 1, step_duration_mean),
        ('step_duration_p50', 1, step_duration_p50),
        ('step_duration_p95', 1, step_duration_p95),
        ('llm_calls', 0, toFloat64(llm_calls)),
        ('llm_error_rate', 1, sum(w.llm_errors) / nullIf(llm_calls, 0)),
        ('latency_mean', 1, latency_mean),
        ('latency_p50', 1, latency_p50),
        ('latency_p95', 1, latency_p95),
        ('time_to_first_token_mean', 1, time_to_first_token_mean),
        ('errors', 1, toFloat64(sum(w.errors))),
        ('total_tokens', 0, toFloat64(sum(w.input_tokens + w.output_tokens))),
        ('cost_usd', 0, toFloat64(sum(w.cost_usd))),
        ('cost_usd_per_run', 1, toFloat64(sum(w.cost_usd)) / nullIf(runs_ended, 0)),
        ('distinct_users', 0, toFloat64(distinct_users))
      ]) AS named
    FROM runlight_data.series_windows AS w FINAL
    PREWHERE w.dimension = {dimension:String} AND ${which}
      -- include: windows_of_span since=${since}; until=${until}
    GROUP BY workspace_id, series
  )
  WHERE named.3 IS NOT NULL
