-- question: What kinds of errors are there, and how frequent are they, over all time?
-- grain: one row per workspace and category
-- columns of: failure_categories_between
SELECT
  ${columns}
FROM runlight.failure_categories_between(since = '1970-01-01 00:00:00', until = '2106-01-01 00:00:00')
