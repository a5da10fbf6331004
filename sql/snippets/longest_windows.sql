-- snippet: the longest stored windows that divide an interval; for PREWHERE, so that FINAL merges only these
  w.interval_seconds = multiIf(
    {interval_seconds:UInt32} % 86400 = 0, 86400,
    {interval_seconds:UInt32} % 3600 = 0, 3600,
    {interval_seconds:UInt32} % 900 = 0, 900,
    {interval_seconds:UInt32} % 300 = 0, 300,
    60
  )
  AND (SELECT throwIf(
    {interval_seconds:UInt32} = 0 OR {interval_seconds:UInt32} % 60 != 0,
    'interval_seconds is a multiple of 60, for example 7200'
  )) = 0
