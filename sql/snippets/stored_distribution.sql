-- snippet: a measure of one stored window, with percentiles
  -- include: stored_value measure=${measure}; end=,
  if(${measure}_count >= 10, measure(w.measures.name, w.measures.p50, '${measure}'), NULL) AS ${measure}_p50,
  if(${measure}_count >= 10, measure(w.measures.name, w.measures.p95, '${measure}'), NULL) AS ${measure}_p95,
  if(${measure}_count >= 10, measure(w.measures.name, w.measures.p99, '${measure}'), NULL) AS ${measure}_p99,
