-- snippet: the different runs of many windows
  hll_count(maxMap(w.run_index, w.run_rank).1, maxMap(w.run_index, w.run_rank).2) AS ${as},
