-- question: Which value lies about at quantile q of a histogram?
-- parameter bounds: upper bounds of the buckets but the last, ascending
-- parameter counts: number of values in each bucket, one more than bounds
-- parameter q: 0 to 1
-- returns: an estimate, as if the values of a bucket lay evenly between its bounds; the first bucket begins at 0, or gives its bound when that is not above 0, the last one gives its lower bound; NULL when nothing is known
(bounds, counts, q) -> if(
  empty(bounds) OR arraySum(counts) = 0,
  NULL,
  arrayMap(
    i -> multiIf(
      i = 1 AND bounds[1] <= 0, bounds[1],
      i = length(counts), bounds[-1],
      if(i = 1, 0, bounds[i - 1])
        + (bounds[i] - if(i = 1, 0, bounds[i - 1]))
        * (q * arraySum(counts) - arraySum(arraySlice(counts, 1, i - 1))) / counts[i]
    ),
    [arrayFirstIndex(
      (count, reached) -> count > 0 AND reached >= q * arraySum(counts), counts, arrayCumSum(counts)
    )]
  )[1]
)
