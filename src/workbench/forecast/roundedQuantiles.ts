import { roundMoney } from '../../contract/scalars.ts'

interface Quantiles {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** The quantiles of a distribution in whole minor units. */
export function roundedQuantiles({ p10, p50, p90 }: Quantiles): Quantiles {
  return { p10: roundMoney(p10), p50: roundMoney(p50), p90: roundMoney(p90) }
}
