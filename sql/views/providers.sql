-- question: How well does each model provider answer, and for how much, over all time?
-- grain: one row per workspace and provider
-- columns of: providers_between
SELECT
  ${columns}
FROM runlight.providers_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
