import type { OpenDeals } from '../openDeals.ts'
import type { CoarseView } from '../spectrum/coarseView.ts'
import { type FactorGrid, FINEST_SPACING, factorGrid } from '../spectrum/factorGrid.ts'

/** Standard deviations at which a Gaussian has died: exp(-8^2 / 2) = 1e-14. */
const DEAD_AT = 8

/** Grid so fine that the chance of every single set of wins is integrated to rounding. */
export function enumerationGrid(deals: OpenDeals, view: CoarseView): FactorGrid {
  if (deals.correlation === 0) return view.table.grid
  let information = 0
  for (const value of view.information) information = Math.max(information, value)
  const rate = DEAD_AT * Math.sqrt(1 + information)
  let { spacing } = view.table.grid
  while (spacing > FINEST_SPACING && (2 * Math.PI) / spacing < rate) spacing /= 2
  return factorGrid(spacing, deals.correlation)
}
