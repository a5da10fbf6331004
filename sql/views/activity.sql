-- question: What did users and systems do in each minute?
-- grain: one row per workspace, kind of activity and minute
-- columns of: activity_over_time
SELECT
  ${columns}
FROM runlight.activity_over_time(interval_seconds = 60)
