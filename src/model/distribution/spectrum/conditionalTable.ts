import { normalCdf } from '../../probability/normalCdf.ts'
import { normalCdfTable } from '../../probability/normalCdfTable.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { FactorGrid } from './factorGrid.ts'

/** Nodes worked on side by side: four independent products hide each other's latency. */
export const NODES_ABREAST = 4

/** Chances from which on an interpolated distribution function pays. */
const WORTH_INTERPOLATING = 10_000

/**
 * Every deal's chance at every node of the common factor. Blocks of four nodes: the chance of deal i at node k is at
 * `chances[(block * deals + i) * 4 + lane]`, k = 4 block + lane. The last block is filled up with weight 0.
 */
export interface ConditionalTable {
  readonly grid: FactorGrid
  readonly blocks: number
  readonly deals: number
  readonly chances: Float64Array
  readonly weights: Float64Array
}

/** Tabulates p_i(z_k) as in `conditionalProbability`. Cost: deals x nodes normal distribution functions. */
export function conditionalTable(deals: OpenDeals, grid: FactorGrid): ConditionalTable {
  const count = deals.probits.length
  const nodes = grid.nodes.length
  const blocks = Math.ceil(nodes / NODES_ABREAST)
  const chances = new Float64Array(blocks * NODES_ABREAST * count)
  const weights = new Float64Array(blocks * NODES_ABREAST)
  weights.set(grid.weights)
  if (deals.correlation === 0) {
    for (let i = 0; i < count; i++) chances[i * NODES_ABREAST] = deals.probabilities[i]!
    return { grid, blocks, deals: count, chances, weights }
  }
  const cdf = count * nodes < WORTH_INTERPOLATING ? normalCdf : normalCdfTable()
  const scale = 1 / Math.sqrt(1 - deals.correlation)
  const shift = Math.sqrt(deals.correlation) * scale
  for (let k = 0; k < nodes; k++) {
    const z = shift * grid.nodes[k]!
    let at = (k >> 2) * count * NODES_ABREAST + (k & 3)
    for (let i = 0; i < count; i++, at += NODES_ABREAST) chances[at] = cdf(scale * deals.probits[i]! + z)
  }
  return { grid, blocks, deals: count, chances, weights }
}
