import { bookingsMoments } from './factor/bookingsMoments.ts'
import { conditionalNodes } from './factor/conditionalNodes.ts'
import { openDeals } from './openDeals.ts'
import type { Pipeline } from './pipeline.ts'

/**
 * Share of the variance of the bookings that is common to all deals, 0 to 1: Var(E[S | z]) / Var(S), z the one common factor
 * (law of total variance). It doesn't average out however many parts there are; the rest is each deal's own. 0 when nothing
 * is uncertain. Cost: deals, as of a distribution.
 */
export function commonShare(pipeline: Pipeline): number {
  const deals = openDeals(pipeline)
  const nodes = conditionalNodes(deals)
  const { mean, sd } = bookingsMoments(deals, nodes)
  if (sd === 0 || pipeline.correlation === 0) return 0
  const common = nodes.weights.reduce((sum, weight, k) => sum + weight * (nodes.means[k]! - mean) ** 2, 0)
  return common / (sd * sd)
}
