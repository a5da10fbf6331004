-- question: Which value lies at quantile q of a DDSketch?
-- parameter index: buckets, ascending; sumMap(index, counts) merges many windows
-- parameter counts: number of values in each bucket
-- parameter q: 0 to 1
-- returns: the value with a relative error of at most 1 percent, NULL when the sketch is empty
(index, counts, q) -> if(
  arraySum(counts) = 0,
  NULL,
  2 * pow(1.01 / 0.99, index[arrayFirstIndex(reached -> reached > q * (arraySum(counts) - 1), arrayCumSum(counts))])
    / (1.01 / 0.99 + 1)
)
