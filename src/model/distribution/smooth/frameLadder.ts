import { type CompoundTerm, compoundTerm } from '../compoundTerm.ts'
import type { OpenDeals } from '../openDeals.ts'
import { type SizeTiers, smallTier } from '../smallDeals.ts'

/** Circles per doubling of the length. */
const PER_DOUBLING = 2
/** Steps by rotation before cosines and sines are taken afresh. */
const REFRESH_EVERY = 64
/** Rounding allowed, in units, in a multiple. */
const ON_UNIT = 1e-7

/** One frequency of a rung: the tier from which on deals are small (-1 for none), phases of the larger ones, new business. */
export interface RungFrequency {
  readonly tier: number
  readonly cosines: Float64Array
  readonly sines: Float64Array
  readonly newRe: number
  readonly newIm: number
}

/** Circles of one length, shared by all nodes that need about that length. */
export interface Rung {
  readonly length: number
  at(j: number): RungFrequency
}

/** Lengths in a geometric row: nodes on one rung share the deals' cosines and sines. */
export interface FrameLadder {
  /** The shortest rung of at least `length`. */
  rungFor(length: number): Rung
}

/**
 * Lengths are `longest` over powers of the square root of two. With `unit` > 0 an amount between two multiples of it is split
 * over both, as on a lattice.
 */
export function frameLadder(deals: OpenDeals, tiers: SizeTiers, longest: number, unit = 0): FrameLadder {
  const rungs = new Map<number, Rung>()
  return {
    rungFor(length) {
      const down = Math.floor(PER_DOUBLING * Math.log2(longest / length) + 1e-9)
      let known = rungs.get(down)
      if (known === undefined) {
        known = rung(deals, tiers, longest / 2 ** (down / PER_DOUBLING), unit)
        rungs.set(down, known)
      }
      return known
    },
  }
}

function rung(deals: OpenDeals, tiers: SizeTiers, length: number, unit: number): Rung {
  const step = (2 * Math.PI) / length
  const term: CompoundTerm | null = deals.newBusiness === null ? null : compoundTerm(deals.newBusiness, step)
  const known: RungFrequency[] = []
  const stepCosines: number[] = []
  const stepSines: number[] = []
  function frequency(j: number): RungFrequency {
    const tier = smallTier(tiers, j * step)
    const large = tier < 0 ? deals.amounts.length : tiers.first[tier]!
    const cosines = new Float64Array(large)
    const sines = new Float64Array(large)
    const before = unit === 0 && j % REFRESH_EVERY !== 0 ? known[j - 1] : undefined
    const turned = Math.min(large, before?.cosines.length ?? 0)
    for (let i = stepCosines.length; i < turned; i++) {
      stepCosines[i] = Math.cos(step * deals.amounts[i]!)
      stepSines[i] = Math.sin(step * deals.amounts[i]!)
    }
    for (let i = 0; i < turned; i++) {
      const c = before!.cosines[i]! + 1
      const s = before!.sines[i]!
      cosines[i] = c * stepCosines[i]! - s * stepSines[i]! - 1
      sines[i] = c * stepSines[i]! + s * stepCosines[i]!
    }
    for (let i = turned; i < large; i++) setPhase(cosines, sines, i, deals.amounts[i]!, j * step, unit)
    term?.moveTo(j)
    return { tier, cosines, sines, newRe: term?.re ?? 0, newIm: term?.im ?? 0 }
  }
  return {
    length,
    at(j) {
      known[j] ??= frequency(j)
      return known[j]!
    },
  }
}

// exp(i w a) - 1; with a unit, of an amount split over the two multiples next to it.
function setPhase(
  cosines: Float64Array,
  sines: Float64Array,
  i: number,
  amount: number,
  w: number,
  unit: number,
): void {
  const places = unit > 0 ? amount / unit : 0
  if (Math.abs(places - Math.round(places)) <= ON_UNIT) {
    cosines[i] = Math.cos(w * amount) - 1
    sines[i] = Math.sin(w * amount)
    return
  }
  const low = w * unit * Math.floor(places)
  const share = places - Math.floor(places)
  cosines[i] = (1 - share) * Math.cos(low) + share * Math.cos(low + w * unit) - 1
  sines[i] = (1 - share) * Math.sin(low) + share * Math.sin(low + w * unit)
}
