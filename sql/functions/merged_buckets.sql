-- question: How many values lie in each bucket between the bounds that all of many histograms have?
-- parameter common: those bounds, groupArrayIntersect(bounds)
-- parameter reached: sumMap(bounds, arrayPopBack(arrayCumSum(counts))), how many values lie up to each bound
-- parameter total: how many values there are
-- returns: the number of values in each bucket, one more than the bounds
(common, reached, total) -> arrayMap(
  (up_to, before) -> toUInt64(up_to - before),
  arrayPushBack(arrayFilter((n, bound) -> has(common, bound), reached.2, reached.1), total),
  arrayPushFront(arrayFilter((n, bound) -> has(common, bound), reached.2, reached.1), 0)
)
