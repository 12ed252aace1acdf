import type { ClosingHazards } from '../hazard/closingHazards.ts'
import type { RateSupport } from '../hazard/rateSupport.ts'
import { chiSquareTail } from '../probability/chiSquareTail.ts'

/** Chance of holding a quarter's months for different although they are alike, wins and losses looked at together: the usual 5 %. */
const FALSE_ALARM = 0.05

/**
 * Whether the months of a quarter differ by more than chance alone would show, in wins or in losses: only
 * then is the quarter's end a reason. Closings of each month against what its multiplier of 1 would have
 * brought, chi-square with two degrees of freedom. Older closings weigh less, which makes the test err on the
 * side of silence.
 */
export function quarterEndTells(hazards: ClosingHazards): boolean {
  const { wonByMonthOfQuarter, wonSupport, lostByMonthOfQuarter, lostSupport } = hazards
  const least = Math.min(
    byChance(wonByMonthOfQuarter, wonSupport),
    byChance(lostByMonthOfQuarter, lostSupport),
  )
  return least < FALSE_ALARM / 2
}

function byChance(multipliers: readonly number[], { cells, cellLean }: RateSupport): number {
  let distance = 0
  for (let m = 0; m < multipliers.length; m++) {
    const closings = cells[m]!.reduce((sum, shape, b) => sum + shape * (1 - cellLean[m]![b]!), 0)
    const expected = closings / multipliers[m]!
    if (expected > 0) distance += (closings - expected) ** 2 / expected
  }
  return chiSquareTail(distance, multipliers.length - 1)
}
