-- question: What happened in each stored interval, told apart by one dimension?
-- grain: one row per workspace, series and interval
-- parameter dimension: pipeline, or another one that the job is told to keep
-- parameter interval_seconds: 300, or another stored interval: 60, 900, 3600 or 86400
-- include: window_columns
-- include: stored_windows seconds={interval_seconds:UInt32}
  AND w.dimension = {dimension:String}
  -- include: stored_interval
