-- question: Which value lies at quantile q of values of either sign, held as two DDSketches?
-- parameter negative_index: buckets of the negated values below 0, ascending
-- parameter negative_counts: number of values in each bucket
-- parameter index: buckets of the values from 0 up, ascending
-- parameter counts: number of values in each bucket
-- parameter q: 0 to 1
-- returns: the value with a relative error of at most 1 percent, NULL when there are no values
(negative_index, negative_counts, index, counts, q) -> multiIf(
  arraySum(negative_counts) + arraySum(counts) = 0,
  NULL,
  arraySum(negative_counts) > q * (arraySum(negative_counts) + arraySum(counts) - 1),
  -2 * pow(1.01 / 0.99, arrayReverse(negative_index)[arrayFirstIndex(
    reached -> reached > q * (arraySum(negative_counts) + arraySum(counts) - 1),
    arrayCumSum(arrayReverse(negative_counts))
  )]) / (1.01 / 0.99 + 1),
  2 * pow(1.01 / 0.99, index[arrayFirstIndex(
    reached -> arraySum(negative_counts) + reached > q * (arraySum(negative_counts) + arraySum(counts) - 1),
    arrayCumSum(counts)
  )]) / (1.01 / 0.99 + 1)
)
