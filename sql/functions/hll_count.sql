-- question: How many different things does a HyperLogLog of 4096 registers hold?
-- parameter registers: one value per register, or an empty array when nothing was counted
-- returns: Ertl's estimate (arXiv 1702.01284), with a standard error of 1.6 percent
(registers) -> if(
  arraySum(registers) = 0,
  0,
  toUInt64(round(
    4096. * 4096. / (2 * ln(2))
    / (
      4096 * (
        arrayCount(register -> register = 0, registers) / 4096
        + arraySum(k -> pow(arrayCount(register -> register = 0, registers) / 4096, pow(2, k)) * pow(2, k - 1), range(1, 24))
      )
      + arraySum(register -> if(register = 0, 0, exp2(-toFloat64(register))), registers)
    )
  ))
)
