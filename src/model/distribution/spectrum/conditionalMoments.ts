import { amountMoments } from '../amountMoments.ts'
import { expectedWinsGiven } from '../compoundTerm.ts'
import type { OpenDeals } from '../openDeals.ts'
import { type ConditionalTable, NODES_ABREAST } from './conditionalTable.ts'

/**
 * Moments of the bookings above the offset. `means` and `variances` are given each node (padding left 0), `wins` the
 * expected wins of new business there. `mean` and `sd` are unconditional; `mean` is exact, not a sum over nodes.
 */
export interface ConditionalMoments {
  readonly means: Float64Array
  readonly variances: Float64Array
  readonly wins: Float64Array
  readonly mean: number
  readonly sd: number
}

/** Means and variances over a table of conditional chances. Cost: deals x nodes. */
export function conditionalMoments(deals: OpenDeals, table: ConditionalTable): ConditionalMoments {
  const nodes = table.grid.nodes.length
  const means = new Float64Array(table.weights.length)
  const variances = new Float64Array(table.weights.length)
  const wins = new Float64Array(table.weights.length)
  const size = amountMoments(deals.newBusiness?.amounts ?? [])
  const business = deals.newBusiness
  let mean = (business?.expectedWins ?? 0) * size.mean
  for (let i = 0; i < table.deals; i++) mean += deals.probabilities[i]! * deals.amounts[i]!
  let variance = 0
  for (let k = 0; k < nodes; k++) {
    let at = (k >> 2) * table.deals * NODES_ABREAST + (k & 3)
    let sum = 0
    let spread = 0
    for (let i = 0; i < table.deals; i++, at += NODES_ABREAST) {
      const p = table.chances[at]!
      const amount = deals.amounts[i]!
      sum += p * amount
      spread += p * (1 - p) * amount * amount
    }
    if (business !== null) {
      wins[k] = expectedWinsGiven(business, table.grid.nodes[k]!, deals.correlation)
      sum += wins[k]! * size.mean
      spread += wins[k]! * (size.square + (business.dispersion - 1) * size.mean * size.mean)
    }
    means[k] = sum
    variances[k] = spread
    variance += table.weights[k]! * (spread + (sum - mean) * (sum - mean))
  }
  return { means, variances, wins, mean, sd: Math.sqrt(variance) }
}
