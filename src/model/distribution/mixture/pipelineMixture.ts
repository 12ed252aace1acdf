import type { BookingsDistribution } from '../bookingsDistribution.ts'
import { commonUnit } from '../commonUnit.ts'
import { distributionFunction } from '../distributionFunction.ts'
import { type BookingsMoments, bookingsMoments } from '../factor/bookingsMoments.ts'
import { type ConditionalNodes, conditionalNodes } from '../factor/conditionalNodes.ts'
import { combDamping, isComb } from '../lattice/combDamping.ts'
import { latticeMixture } from '../lattice/latticeMixture.ts'
import type { Lattice } from '../lattice/latticeNodes.ts'
import { amountLists, type OpenDeals } from '../openDeals.ts'
import { type ConditionalMixture, conditionalMixture, FEW_WINS } from './conditionalMixture.ts'
import { mixtureDistribution } from './mixtureDistribution.ts'
import { type NamedDeals, namedDeals } from './namedDeals.ts'
import { repeatedUnit } from './repeatedUnit.ts'

/** Most points of a lattice whose every point is worked out. */
const MOST_POINTS = 4096
/** Points of a lattice on which outcomes that bunch are placed. */
const COMB_POINTS = 8192
/** Amounts in minor units have a common unit of at least one. */
const LEAST_UNIT = 1

/** What a mixture's distribution was made from: `nodes` count every deal, `rest` those not named. */
export interface PipelineMixture {
  readonly nodes: ConditionalNodes
  readonly moments: BookingsMoments
  readonly split: NamedDeals
  readonly rest: ConditionalNodes
  readonly mixture: ConditionalMixture
  readonly unit: number
}

/** A pipeline that was worked out on one lattice. */
export interface PipelineLattice {
  readonly nodes: ConditionalNodes
  readonly lattice: Lattice
}

/** The distribution of open deals and what it is read from: a mixture, or one lattice. */
export function pipelineMixture(
  deals: OpenDeals,
): { readonly distribution: BookingsDistribution } & (
  | { readonly prepared: PipelineMixture; readonly onLattice: null }
  | { readonly prepared: null; readonly onLattice: PipelineLattice }
) {
  const nodes = conditionalNodes(deals)
  const moments = bookingsMoments(deals, nodes)
  const mean = deals.offset + moments.mean
  const low = nodes.lows.reduce((a, b) => Math.min(a, b))
  const high = nodes.highs.reduce((a, b) => Math.max(a, b))
  const unit = commonUnit(amountLists(deals), LEAST_UNIT)
  const exact = latticeOf(unit, low, high, MOST_POINTS)
  if (exact !== null) return onLattice(deals, nodes, exact, mean, moments.sd)
  const split = namedDeals(deals)
  const rest =
    split.named.length === 0 ? nodes : conditionalNodes(split.rest, nodes.conditional.informationAt)
  const comb = combLattice(split.rest, rest, deals, low, high)
  if (comb !== null) return onLattice(deals, nodes, comb, mean, moments.sd)
  const mixture = conditionalMixture(split.rest, rest)
  const distribution = mixtureDistribution({
    offset: deals.offset,
    named: split.named,
    correlation: deals.correlation,
    nodes: rest.nodes,
    parts: mixture.parts,
    mean,
    sd: moments.sd,
    unit,
  })
  return { distribution, prepared: { nodes, moments, split, rest, mixture, unit }, onLattice: null }
}

function onLattice(deals: OpenDeals, nodes: ConditionalNodes, lattice: Lattice, mean: number, sd: number) {
  const atoms = latticeMixture(deals, nodes, lattice)
  return {
    distribution: distributionFunction({ mean, sd, atoms, smooth: null, unit: lattice.unit }),
    prepared: null,
    onLattice: { nodes, lattice },
  }
}

// Two points to spare at either end; null when there would be too many.
function latticeOf(unit: number, low: number, high: number, most: number): Lattice | null {
  if (unit * (most - 4) < high - low) return null
  let points = 2
  while (points < (high - low) / unit + 4) points *= 2
  return { unit, low, points }
}

// The rest's outcomes bunch like a comb's teeth, so that no smooth curve would do: on multiples of the price, if there is one.
function combLattice(
  rest: OpenDeals,
  { lows, highs, countVariances }: ConditionalNodes,
  deals: OpenDeals,
  low: number,
  high: number,
): Lattice | null {
  // Few wins go on a lattice anyway.
  if (countVariances.every((variance) => variance < FEW_WINS)) return null
  const range = highs.reduce((a, b) => Math.max(a, b)) - lows.reduce((a, b) => Math.min(a, b))
  if (range === 0 || !isComb(combDamping(rest, range / (COMB_POINTS - 4), COMB_POINTS))) return null
  const finest = (high - low) / (COMB_POINTS - 4)
  const price = repeatedUnit(deals.amounts, finest)
  return latticeOf(price === 0 ? finest : price / Math.floor(price / finest), low, high, COMB_POINTS)
}
