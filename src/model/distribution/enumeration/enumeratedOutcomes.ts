import { conditionalProbability } from '../conditionalProbability.ts'
import type { Atoms } from '../distributionFunction.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { FactorGrid } from '../spectrum/factorGrid.ts'

/** Up to this many deals every combination of wins is listed (32,768 of them) instead of transformed. */
export const MOST_ENUMERATED = 15

/** Chance of every set of won deals; bit m of the index says whether open deal m was won. Cost: 2^deals x nodes. */
export function outcomeChances(deals: OpenDeals, grid: FactorGrid): Float64Array {
  const count = deals.amounts.length
  const sum = new Float64Array(1 << count)
  const chances = new Float64Array(1 << count)
  for (let k = 0; k < grid.nodes.length; k++) {
    chances[0] = grid.weights[k]!
    for (let m = 0; m < count; m++) {
      const z = grid.nodes[k]!
      const won = conditionalProbability(deals.probits[m]!, z, deals.correlation)
      const lost = conditionalProbability(-deals.probits[m]!, -z, deals.correlation)
      const size = 1 << m
      for (let s = 0; s < size; s++) {
        const chance = chances[s]!
        chances[size + s] = chance * won
        chances[s] = chance * lost
      }
    }
    for (let s = 0; s < sum.length; s++) sum[s]! += chances[s]!
  }
  return sum
}

/** Bookings of every set of won deals, indexed like `outcomeChances`, above the pipeline's certain offset. */
export function outcomeAmounts(deals: OpenDeals): Float64Array {
  const amounts = new Float64Array(1 << deals.amounts.length)
  for (let m = 0; m < deals.amounts.length; m++) {
    const size = 1 << m
    for (let s = 0; s < size; s++) amounts[size + s] = amounts[s]! + deals.amounts[m]!
  }
  return amounts
}

/** All outcomes of at most 15 deals as atoms in order of value, the pipeline's offset included. */
export function enumeratedOutcomes(deals: OpenDeals, grid: FactorGrid): Atoms {
  const chances = outcomeChances(deals, grid)
  const order = orderBySum(deals.amounts)
  const amounts = outcomeAmounts(deals)
  const values = new Float64Array(order.length)
  const masses = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) {
    values[i] = deals.offset + amounts[order[i]!]!
    masses[i] = chances[order[i]!]!
  }
  return { values, masses }
}

// Sets of deals by rising sum: each further deal merges the list so far with itself moved up, so no sort is needed.
function orderBySum(amounts: Float64Array): Int32Array {
  let order = new Int32Array(1)
  let sums = new Float64Array(1)
  for (let m = 0; m < amounts.length; m++) {
    const amount = amounts[m]!
    const size = order.length
    const merged = new Int32Array(2 * size)
    const mergedSums = new Float64Array(2 * size)
    for (let a = 0, b = 0, n = 0; n < 2 * size; n++) {
      const takesLost = b === size || (a < size && sums[a]! <= sums[b]! + amount)
      merged[n] = takesLost ? order[a]! : order[b]! | (1 << m)
      mergedSums[n] = takesLost ? sums[a]! : sums[b]! + amount
      if (takesLost) a++
      else b++
    }
    order = merged
    sums = mergedSums
  }
  return order
}
