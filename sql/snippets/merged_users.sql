-- snippet: the different users of many windows
  hll_count(maxMap(w.user_index, w.user_rank).1, maxMap(w.user_index, w.user_rank).2) AS distinct_users,
