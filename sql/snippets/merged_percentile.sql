-- snippet: a percentile of a measure of many windows, NULL below 10 values
  if(
    sum(measure(w.measures.name, w.measures.count, '${measure}')) >= 10,
    dd_quantile(
      sumMap(measure_array(w.measures.name, w.measures.index, '${measure}'), measure_array(w.measures.name, w.measures.counts, '${measure}')).1,
      sumMap(measure_array(w.measures.name, w.measures.index, '${measure}'), measure_array(w.measures.name, w.measures.counts, '${measure}')).2,
      ${q}
    ),
    NULL
  ) AS ${as},
