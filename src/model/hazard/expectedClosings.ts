import type { DealHistory } from './dealHistory.ts'
import { type RiskGrid, stayInBand } from './riskGrid.ts'

/** For each deal, weighted by recency: closings seen (0 or up to 1) and closings expected over its days at risk. */
export interface ClosingBalance {
  readonly seen: Float64Array
  readonly expected: Float64Array
}

/**
 * Holds each deal against the common daily closing rates, `closeRates[month of quarter * bands + band]` times
 * `paces[i]` on day i of the grid; both sides weighed by `weights[i]`. Linear in deals x bands + days x
 * bands.
 */
export function expectedClosings(
  histories: readonly DealHistory[],
  grid: RiskGrid,
  bandStarts: readonly number[],
  closeRates: ArrayLike<number>,
  weights: Float64Array,
  paces: Float64Array,
): ClosingBalance {
  const { first, days, bands, months } = grid
  const seen = new Float64Array(histories.length)
  const expected = new Float64Array(histories.length)
  const upTo = new Float64Array(days + 1)
  for (let b = 0; b < bands; b++) {
    for (let day = 0; day < days; day++) {
      upTo[day + 1] = upTo[day]! + weights[day]! * paces[day]! * closeRates[months[day]! * bands + b]!
    }
    for (let i = 0; i < histories.length; i++) {
      const { start, end } = stayInBand(histories[i]!, bandStarts, b)
      if (start <= end) expected[i]! += upTo[end + 1 - first]! - upTo[start - first]!
    }
  }
  for (let i = 0; i < histories.length; i++) {
    const { outcome, to } = histories[i]!
    if (outcome !== null) seen[i] = weights[to - first]!
  }
  return { seen, expected }
}
