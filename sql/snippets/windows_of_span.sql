-- snippet: the longest stored windows that fill a span, each minute in one of them; for PREWHERE, as below
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {${since}:DateTime('UTC')} AND w.window_start < {${until}:DateTime('UTC')}
  -- Follows from the last line, and lets the index leave out most of the shorter windows.
  AND (
    w.interval_seconds = 3600
    OR w.window_start < toStartOfHour({${since}:DateTime('UTC')}) + 3600
    OR w.window_start >= toStartOfHour({${until}:DateTime('UTC')})
  )
  AND fills_span(w.window_start, w.interval_seconds, {${since}:DateTime('UTC')}, {${until}:DateTime('UTC')})
