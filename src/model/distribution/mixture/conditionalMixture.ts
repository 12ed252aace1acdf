import type { ConditionalNodes } from '../factor/conditionalNodes.ts'
import { cumulantSums } from '../factor/cumulantSums.ts'
import {
  type LatticeState,
  latticeConditional,
  type NodeAtoms,
  withoutAtoms,
} from '../lattice/latticeConditional.ts'
import type { OpenDeals } from '../openDeals.ts'
import type { CompoundBookings } from '../pipeline.ts'
import { sizeTiers } from '../smallDeals.ts'
import { frameLadder, type Rung } from '../smooth/frameLadder.ts'
import {
  cumulativeOf,
  type SmoothSource,
  type SmoothSpectrum,
  smoothSpectrum,
} from '../smooth/smoothConditional.ts'

/** Below this variance of the number of wins single outcomes show, and the lattice takes over. */
export const FEW_WINS = 12
/** Lattice points of a node with all the weight; others have the root of their weight times as many. */
const LATTICE_POINTS = 12_288
const FEWEST_POINTS = 256
/** With so few deals outcomes are sparse; there are more points, for they cost little. */
const FEW_DEALS = 32
const FINER_FOR_FEW = 4
/** New business widens a node's range, and takes the sparseness from few deals. */
const FINER_FOR_NEW = 2
const FINER_FOR_FEW_AND_NEW = 3

/** What a part was made from: a spectrum on a rung, or a lattice. */
export type PartState =
  | { readonly kind: 'smooth'; readonly rung: Rung; readonly spectrum: SmoothSpectrum }
  | { readonly kind: 'lattice'; readonly lattice: LatticeState }

/** One node's share: its distribution function tabulated from `start` every `width`, cubic or linear in between. */
export interface MixturePart {
  readonly node: number
  readonly weight: number
  readonly start: number
  readonly width: number
  readonly isCubic: boolean
  readonly cumulative: Float64Array
  readonly atoms: NodeAtoms | null
  readonly state: PartState
}

/** All parts, and what their spectra were made from. */
export interface ConditionalMixture {
  readonly parts: readonly MixturePart[]
  readonly source: Omit<SmoothSource, 'rung'>
}

/** A part from its spectrum. */
export function smoothPart(
  node: number,
  weight: number,
  start: number,
  rung: Rung,
  spectrum: SmoothSpectrum,
): MixturePart {
  const cumulative = cumulativeOf(spectrum)
  const width = rung.length / (cumulative.length - 1)
  return {
    node,
    weight,
    start,
    width,
    isCubic: true,
    cumulative,
    atoms: null,
    state: { kind: 'smooth', rung, spectrum },
  }
}

/** A part from its lattice; a point's chance is spread evenly over half a width on either side. */
export function latticePart(
  node: number,
  weight: number,
  lattice: LatticeState,
  business: CompoundBookings | null,
): MixturePart {
  const { start, width, masses, atoms } = withoutAtoms(lattice, business, weight)
  const state = { kind: 'lattice', lattice } as const
  return {
    node,
    weight,
    start: start - width / 2,
    width,
    isCubic: false,
    cumulative: summed(masses),
    atoms,
    state,
  }
}

/**
 * The conditional distributions of open deals at every node of the factor. Where a bad quarter leaves few wins and a good one
 * many, one circle for all would need thousands of frequencies; each node's own needs some twenty.
 * Cost: deals once, then some hundred cells and the larger deals a node.
 */
export function conditionalMixture(deals: OpenDeals, nodes: ConditionalNodes): ConditionalMixture {
  const { conditional, weights, lows, highs } = nodes
  let longest = 0
  for (let k = 0; k < lows.length; k++) longest = Math.max(longest, highs[k]! - lows[k]!)
  const tiers = sizeTiers(deals.amounts)
  const ladder = frameLadder(deals, tiers, longest)
  const sums = cumulantSums(conditional, deals.amounts, tiers)
  const chances = { values: new Float64Array(deals.amounts.length), filled: 0 }
  const isFew = deals.amounts.length <= FEW_DEALS
  const finer = finerBy(deals.newBusiness !== null, isFew)
  const source = { conditional, sums, chances, scale: deals.amounts[0] ?? 1 }
  const parts = Array.from(weights, (weight, node): MixturePart => {
    conditional.moveTo(nodes.nodes[node]!)
    const low = lows[node]!
    const span = highs[node]! - low
    if (nodes.countVariances[node]! >= FEW_WINS) {
      const rung = ladder.rungFor(span)
      const start = low - (rung.length - span) / 2
      sums.reset()
      chances.filled = 0
      const spectrum = smoothSpectrum({ ...source, rung }, start, weight)
      if (spectrum !== null) return smoothPart(node, weight, start, rung, spectrum)
    }
    const wanted = finer * LATTICE_POINTS * Math.sqrt(weight)
    let points = FEWEST_POINTS
    while (points < wanted) points *= 2
    const length = Math.max(span, Number.MIN_VALUE * points) * (points / (points - 2))
    const lattice = latticeConditional(deals, conditional, { low, length, points })
    return latticePart(node, weight, lattice, deals.newBusiness)
  })
  return { parts, source }
}

function finerBy(hasNew: boolean, isFew: boolean): number {
  if (hasNew) return isFew ? FINER_FOR_FEW_AND_NEW : FINER_FOR_NEW
  return isFew ? FINER_FOR_FEW : 1
}

function summed(masses: Float64Array): Float64Array {
  const sums = new Float64Array(masses.length + 1)
  for (let m = 0; m < masses.length; m++) sums[m + 1] = sums[m]! + masses[m]!
  return sums
}
