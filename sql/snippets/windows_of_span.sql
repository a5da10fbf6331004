-- snippet: the longest stored windows that fill the span from since to until, each minute in one of them
  w.interval_seconds IN (60, 300, 900, 3600)
  AND w.window_start >= {since:DateTime('UTC')} AND w.window_start < {until:DateTime('UTC')}
  AND fills_span(w.window_start, w.interval_seconds, {since:DateTime('UTC')}, {until:DateTime('UTC')})
