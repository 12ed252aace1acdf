import { conditionalProbability } from '../conditionalProbability.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { CoarseView } from '../spectrum/coarseView.ts'
import { outcomeAmounts } from './enumeratedOutcomes.ts'
import { enumerationGrid } from './enumerationGrid.ts'

/** Rounding allowed, relative to the sum of amounts, when an outcome is compared with the target. */
const AMOUNT_SLACK = 1e-13

/**
 * Importance of each of at most 15 open deals for reaching `target` (above the offset). Given the factor the chance is
 * multilinear in the deals' chances, so its gradient holds every deal's won less lost: one sweep over the table of
 * outcomes folds it deal by deal, one sweep back unfolds the gradient. Cost: 2^deals x nodes.
 */
export function enumeratedImportance(deals: OpenDeals, view: CoarseView, target: number): Float64Array {
  const count = deals.amounts.length
  const size = 1 << count
  const grid = enumerationGrid(deals, view)
  const amounts = outcomeAmounts(deals)
  const least = target - AMOUNT_SLACK * deals.total
  // folded[s + 2^m] for s < 2^m: chance of hitting when deals 0..m-1 are as in the bits of s and the later ones are open.
  const folded = new Float64Array(2 * size)
  for (let s = 0; s < size; s++) folded[size + s] = amounts[s]! >= least ? 1 : 0
  const reach = new Float64Array(size)
  const won = new Float64Array(count)
  const lost = new Float64Array(count)
  const importance = new Float64Array(count)
  for (let k = 0; k < grid.nodes.length; k++) {
    const z = grid.nodes[k]!
    for (let m = 0; m < count; m++) {
      won[m] = conditionalProbability(deals.probits[m]!, z, deals.correlation)
      lost[m] = conditionalProbability(-deals.probits[m]!, -z, deals.correlation)
    }
    for (let m = count - 1; m >= 0; m--) {
      const half = 1 << m
      const p = won[m]!
      const q = lost[m]!
      for (let s = 0; s < half; s++) folded[half + s] = q * folded[2 * half + s]! + p * folded[3 * half + s]!
    }
    reach[0] = grid.weights[k]!
    for (let m = 0; m < count; m++) {
      const half = 1 << m
      const p = won[m]!
      const q = lost[m]!
      let sum = 0
      for (let s = 0; s < half; s++) {
        const chance = reach[s]!
        sum += chance * (folded[3 * half + s]! - folded[2 * half + s]!)
        if (m < count - 1) reach[half + s] = chance * p
        reach[s] = chance * q
      }
      importance[m]! += sum
    }
  }
  return importance
}
