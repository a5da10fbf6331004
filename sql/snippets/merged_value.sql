-- snippet: a measure of many windows
  ifNull(sum(measure(w.measures.name, w.measures.count, '${measure}')), 0) AS ${measure}_count,
  ifNull(sum(measure(w.measures.name, w.measures.sum, '${measure}')), 0) AS ${measure}_sum,
  min(measure(w.measures.name, w.measures.min, '${measure}')) AS ${measure}_min,
  max(measure(w.measures.name, w.measures.max, '${measure}')) AS ${measure}_max,
  ${measure}_sum / nullIf(${measure}_count, 0) AS ${measure}_mean${end}
