-- The facts of one dimension, once for each window that they lie in.
SELECT *, ${series} AS name,
  arrayJoin(${intervals}) AS seconds,
  toDateTime(intDiv(toUnixTimestamp64Milli(at), 1000 * seconds) * seconds, 'UTC') AS start
FROM (${facts})
WHERE ${condition} AND NOT (${lost})
