-- question: What does each model cost, and how well does it answer, over all time?
-- grain: one row per workspace, provider and model
-- columns of: models_between
SELECT
  ${columns}
FROM runlight.models_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
