import type { OpenDeals } from '../openDeals.ts'
import { type ConditionalMoments, conditionalMoments } from './conditionalMoments.ts'
import { type ConditionalTable, conditionalTable, NODES_ABREAST } from './conditionalTable.ts'
import { factorGrid, spacingForCorrelation } from './factorGrid.ts'

/**
 * What the coarsest level of the common factor tells: moments, and how fast things change with the factor between node k - 1
 * and node k: `slopes[k]` of the conditional mean, `information[k]` the Fisher information on z in one full outcome.
 */
export interface CoarseView {
  readonly table: ConditionalTable
  readonly moments: ConditionalMoments
  readonly slopes: Float64Array
  readonly information: Float64Array
}

/** Tabulates the deals at the coarsest spacing that resolves their correlation. Cost: deals x some 27 nodes. */
export function coarseView(deals: OpenDeals): CoarseView {
  const grid = factorGrid(spacingForCorrelation(deals.correlation), deals.correlation)
  const table = conditionalTable(deals, grid)
  const moments = conditionalMoments(deals, table)
  const slopes = new Float64Array(grid.nodes.length)
  const information = new Float64Array(grid.nodes.length)
  for (let k = 1; k < grid.nodes.length; k++) {
    slopes[k] = (moments.means[k]! - moments.means[k - 1]!) / grid.spacing
    information[k] = informationBetween(deals, table, moments.wins, k)
  }
  return { table, moments, slopes, information }
}

/**
 * Sum of p'^2 / (p (1 - p)) between node k - 1 and k. One over its root is how narrow the chance of one outcome can be
 * as a function of z, so it limits how fast any average of such chances turns.
 */
function informationBetween(
  deals: OpenDeals,
  table: ConditionalTable,
  wins: Float64Array,
  k: number,
): number {
  const before = ((k - 1) >> 2) * table.deals * NODES_ABREAST + ((k - 1) & 3)
  const ahead = (k >> 2) * table.deals * NODES_ABREAST + (k & 3) - before
  let sum = 0
  for (let i = 0, at = before; i < table.deals; i++, at += NODES_ABREAST) {
    const p = table.chances[at]!
    const rise = table.chances[at + ahead]! - p
    const middle = p + rise / 2
    if (middle > 0 && middle < 1) sum += (rise * rise) / (middle * (1 - middle))
  }
  const meanWins = (wins[k - 1]! + wins[k]!) / 2
  const dispersion = deals.newBusiness?.dispersion ?? 1
  if (meanWins > 0) sum += (wins[k]! - wins[k - 1]!) ** 2 / (meanWins * dispersion)
  return sum / (table.grid.spacing * table.grid.spacing)
}
