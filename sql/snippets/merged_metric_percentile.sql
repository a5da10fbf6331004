-- snippet: a percentile of many windows of a metric series
  if(
    count < 10,
    NULL,
    if(
      metric_type = 'histogram',
      bucket_quantile(bounds, bucket_counts, ${q}),
      greatest(min, least(max, dd_quantile_signed(
        sumMap(w.negative_index, w.negative_counts).1, sumMap(w.negative_index, w.negative_counts).2,
        sumMap(w.value_index, w.value_counts).1, sumMap(w.value_index, w.value_counts).2, ${q}
      )))
    )
  ) AS ${as},
