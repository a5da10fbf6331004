-- snippet: the mean of a measure of many windows, NULL without values
  sum(measure(w.measures.name, w.measures.sum, '${measure}')) / sum(measure(w.measures.name, w.measures.count, '${measure}')) AS ${as},
