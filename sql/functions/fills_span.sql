-- question: Is a stored window one of the longest that fill a span, so that each minute of the span lies in one of them?
-- parameter window_start: start of the window
-- parameter seconds: its length, 60, 300, 900 or 3600; days are left out, because they start when the workspace's do
-- parameter since: start of the first minute, inclusive
-- parameter until: start of the last minute, exclusive
-- returns: 1 when the window lies within the span and the next longer one around it does not
(window_start, seconds, since, until) ->
  seconds <= 3600
  AND toUnixTimestamp(window_start) >= toUnixTimestamp(since)
  AND toUnixTimestamp(window_start) + seconds <= intDiv(toUnixTimestamp(until) + 59, 60) * 60
  AND NOT (
    seconds < 3600
    AND toUnixTimestamp(window_start) - toUnixTimestamp(window_start) % transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      >= toUnixTimestamp(since)
    AND toUnixTimestamp(window_start) - toUnixTimestamp(window_start) % transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      + transform(seconds, [60, 300, 900], [300, 900, 3600], 3600)
      <= intDiv(toUnixTimestamp(until) + 59, 60) * 60
  )
