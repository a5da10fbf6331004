-- snippet: refuses an interval that is not stored, where one would look in vain; for PREWHERE
  AND (SELECT throwIf(
    {interval_seconds:UInt32} NOT IN (60, 300, 900, 3600, 86400),
    'interval_seconds is 60, 300, 900, 3600 or 86400, the intervals that are stored'
  )) = 0
