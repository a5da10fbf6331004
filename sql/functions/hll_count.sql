-- question: How many different things does a HyperLogLog of 4096 registers hold?
-- parameter index: the registers above 0; maxMap(index, rank) merges many windows
-- parameter rank: their values
-- returns: Ertl's estimate (arXiv 1702.01284), with a standard error of 1.6 percent
(index, rank) -> if(
  empty(index),
  0,
  toUInt64(round(
    4096. * 4096. / (2 * ln(2))
    / (
      4096 * (
        (4096 - length(index)) / 4096
        + arraySum(k -> pow((4096 - length(index)) / 4096, pow(2, k)) * pow(2, k - 1), range(1, 24))
      )
      + arraySum(register -> exp2(-toFloat64(register)), rank)
    )
  ))
)
