import type { OpenDeals } from '../openDeals.ts'
import { amountReach } from './amountReach.ts'
import { type ConditionalCells, conditionalCells } from './conditionalCells.ts'
import { factorRule } from './factorRule.ts'

/** The nodes of the common factor and what the sum is like at each: moments, and bounds outside which 1e-8 lies. */
export interface ConditionalNodes {
  readonly conditional: ConditionalCells
  readonly nodes: Float64Array
  readonly weights: Float64Array
  readonly means: Float64Array
  readonly variances: Float64Array
  /** Variance of the number of wins, new ones included. */
  readonly countVariances: Float64Array
  readonly lows: Float64Array
  readonly highs: Float64Array
}

/**
 * Lays the nodes and measures the sum at each. `information` may count more deals than these. Cost: deals,
 * then cells x nodes.
 */
export function conditionalNodes(deals: OpenDeals, information?: (z: number) => number): ConditionalNodes {
  const conditional = conditionalCells(deals)
  const { nodes, weights } = factorRule(deals.correlation, information ?? conditional.informationAt)
  const count = nodes.length
  const means = new Float64Array(count)
  const variances = new Float64Array(count)
  const countVariances = new Float64Array(count)
  const lows = new Float64Array(count)
  const highs = new Float64Array(count)
  let largest = 0
  for (let k = 0; k < count; k++) {
    conditional.moveTo(nodes[k]!)
    means[k] = conditional.mean
    variances[k] = conditional.variance
    countVariances[k] = conditional.countVariance + conditional.wins
    largest = Math.max(largest, conditional.variance)
  }
  const most = deals.newBusiness === null ? deals.total : Infinity
  const reach = amountReach(deals.amounts, conditional.cells, deals.newBusiness, Math.sqrt(largest))
  for (let k = 0; k < count; k++) {
    conditional.moveTo(nodes[k]!)
    const far = reach.at(conditional.spreads, conditional.wins)
    lows[k] = Math.max(0, means[k]! - far)
    highs[k] = Math.min(most, means[k]! + far)
  }
  return { conditional, nodes, weights, means, variances, countVariances, lows, highs }
}
