import type { OpenDeals } from '../openDeals.ts'
import type { NamedDeal } from './mixtureDistribution.ts'

/** Up to this many deals single outcomes show, so several deals are named. */
const FEW_DEALS = 64
const NAMED_OF_FEW = 6
const MOST_NAMED = 3
/** A deal of many is named when its variance exceeds this share of that of all later ones: it makes two humps. */
const TWO_HUMPS = 0.5

/** Deals whose outcome is told apart (`named`) and the rest. */
export interface NamedDeals {
  /** The named deals; `at` is the index among the open ones. */
  readonly named: readonly (NamedDeal & { readonly at: number })[]
  readonly rest: OpenDeals
}

/**
 * Sets apart the deals with the largest p (1 - p) a^2 that would stick out of the sum of the others: a giant among dwarfs, or the
 * six largest of few. Every set of wins of these is a case of its own, and what is left is narrow and smooth.
 */
export function namedDeals(deals: OpenDeals): NamedDeals {
  const count = deals.amounts.length
  const variances = deals.amounts.map(
    (a, i) => a * a * deals.probabilities[i]! * (1 - deals.probabilities[i]!),
  )
  const order = Array.from(variances.keys()).sort((a, b) => variances[b]! - variances[a]!)
  let later = 0
  for (const variance of variances) later += variance
  const places: number[] = []
  const most = count <= FEW_DEALS ? Math.min(NAMED_OF_FEW, count) : MOST_NAMED
  for (let n = 0; n < most; n++) {
    const variance = variances[order[n]!]!
    later -= variance
    if (count > FEW_DEALS && variance < TWO_HUMPS * later) break
    places.push(order[n]!)
  }
  if (places.length === 0) return { named: [], rest: deals }
  const kept = Array.from(deals.amounts.keys()).filter((i) => !places.includes(i))
  return {
    named: places.map((at) => ({ at, amount: deals.amounts[at]!, probit: deals.probits[at]! })),
    rest: {
      ...deals,
      amounts: Float64Array.from(kept, (i) => deals.amounts[i]!),
      probabilities: Float64Array.from(kept, (i) => deals.probabilities[i]!),
      probits: Float64Array.from(kept, (i) => deals.probits[i]!),
      places: Int32Array.from(kept, (i) => deals.places[i]!),
      total: deals.total - places.reduce((sum, i) => sum + deals.amounts[i]!, 0),
    },
  }
}
