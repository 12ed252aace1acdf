import type { CompoundBookings } from '../pipeline.ts'
import { gather, type ProbitCells } from './probitCells.ts'

/** -log of the mass that may lie outside on each side: exp(-19) = 6e-9. */
const LOG_MASS = 19
/** Tilts tried are this factor apart; the bound is flat, so it is within 2 % of the best. */
const TILT_RATIO = Math.SQRT2
/** Tilts beyond this multiple of 1 / largest amount are of no use to the bound. */
const STEEPEST = 32
/** Gentlest tilt, in units of 1 / the largest standard deviation: a Gaussian tail of this mass has its best at 6. */
const GENTLEST = 4
/** A rare large deal has its best at some 8 / its amount; bunched new wins, whose tail is exponential, ask for less. */
const GENTLEST_FOR_LARGEST = 8
const GENTLER_FOR_NEW = 1 / 16

/** How far from its mean a conditional sum may stray. */
export interface AmountReach {
  /** Given p (1 - p) of every cell and the expected new wins; `sd` of the sum bounds it from below. */
  at(spreads: Float64Array, wins: number): number
}

/**
 * Bennett's bound for independent terms: log E[exp(t (S - mean))] <= sum of p (1 - p) (exp(t a) - 1 - t a), alike below, so
 * |S - mean| <= (that + 19) / t but for exp(-19), for the best of a list of t. New business adds its own exponent.
 * Source: G. Bennett (1962), JASA 57, 33-45. Cost: deals x tilts once, then cells x tilts a node.
 */
export function amountReach(
  amounts: Float64Array,
  cells: ProbitCells,
  business: CompoundBookings | null,
  largestSd: number,
): AmountReach {
  let largest = amounts[0] ?? 0
  for (let i = 0; business !== null && i < business.amounts.length; i++) {
    largest = Math.max(largest, business.amounts[i]!)
  }
  const tilts: number[] = []
  const gentlest =
    Math.min(GENTLEST / largestSd, GENTLEST_FOR_LARGEST / largest) * (business === null ? 1 : GENTLER_FOR_NEW)
  for (let t = gentlest; t * largest < STEEPEST && tilts.length < 64; t *= TILT_RATIO) tilts.push(t)
  const count = tilts.length
  const growth = new Float64Array(cells.probits.length * count)
  tilts.forEach((t, m) => {
    for (let i = 0; i < amounts.length; i++) {
      const x = t * amounts[i]!
      gather(cells, i, x < 1e-4 ? (x * x) / 2 : Math.expm1(x) - x, growth, count, m)
    }
  })
  const perWin = tilts.map((t) => (business === null ? 0 : excessLog(business, t)))
  return {
    at(spreads, wins) {
      let best = Infinity
      for (let m = 0; m < count; m++) {
        let log = wins === 0 ? 0 : wins * perWin[m]!
        for (let b = 0, at = m; b < spreads.length; b++, at += count) log += spreads[b]! * growth[at]!
        const reach = (Math.max(0, log) + LOG_MASS) / tilts[m]!
        if (reach < best) best = reach
      }
      return best
    },
  }
}

// log E[exp(t (X - mean))] per expected win of a compound Poisson or negative binomial sum; infinite where it doesn't exist.
function excessLog({ amounts, dispersion }: CompoundBookings, t: number): number {
  let growth = 0
  let mean = 0
  for (let i = 0; i < amounts.length; i++) {
    growth += Math.expm1(t * amounts[i]!)
    mean += t * amounts[i]!
  }
  growth /= amounts.length
  mean /= amounts.length
  if (dispersion === 1) return growth - mean
  const excess = dispersion - 1
  return excess * growth < 1 ? -Math.log1p(-excess * growth) / excess - mean : Infinity
}
