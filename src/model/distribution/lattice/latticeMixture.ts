import type { Atoms } from '../distributionFunction.ts'
import type { ConditionalNodes } from '../factor/conditionalNodes.ts'
import { cumulantSums } from '../factor/cumulantSums.ts'
import type { OpenDeals } from '../openDeals.ts'
import { sizeTiers } from '../smallDeals.ts'
import { frameLadder } from '../smooth/frameLadder.ts'
import { massesOf, smoothSpectrum } from '../smooth/smoothConditional.ts'
import { combDamping } from './combDamping.ts'
import { latticeConditional, wholeLattice } from './latticeConditional.ts'

/** Below this variance of the number of wins a node is worked out on the lattice itself. */
const FEW_WINS = 30
/** Frequencies at which the log modulus may be above minus this are never passed over. */
const LOG_NEGLIGIBLE = 24
/** Mass at either end that is rounding. */
const LEAST_MASS = 1e-15

/** A lattice of multiples of `unit`: `points` of them, a power of two, from `low` on hold all but a negligible chance. */
export interface Lattice {
  readonly unit: number
  readonly low: number
  readonly points: number
}

/**
 * Chances of all multiples of `unit` that bookings above the offset may come to, offset included: exact when every amount is a
 * multiple of it. Other amounts are split over the two multiples next to them, which keeps their mean.
 */
export function latticeMixture(
  deals: OpenDeals,
  nodes: ConditionalNodes,
  { unit, low, points }: Lattice,
): Atoms {
  const { conditional } = nodes
  const first = Math.floor(low / unit)
  const tiers = sizeTiers(deals.amounts)
  const ladder = frameLadder(deals, tiers, points * unit, unit)
  const sums = cumulantSums(conditional, deals.amounts, tiers)
  const chances = { values: new Float64Array(deals.amounts.length), filled: 0 }
  const damping = combDamping(deals, unit, points)
  const total = new Float64Array(points)
  nodes.weights.forEach((weight, k) => {
    conditional.moveTo(nodes.nodes[k]!)
    const span = nodes.highs[k]! - nodes.lows[k]!
    let size = 2
    while (size < points && size < span / unit + 3) size *= 2
    const wins = nodes.countVariances[k]!
    if (wins >= FEW_WINS) {
      sums.reset()
      chances.filled = 0
      const rung = ladder.rungFor(size * unit)
      const start = Math.floor(nodes.lows[k]! / unit)
      const isLively = (j: number) => wins * damping[(j * points) / size]! < LOG_NEGLIGIBLE
      const source = { conditional, sums, rung, chances, scale: deals.amounts[0] ?? 1 }
      const spectrum = smoothSpectrum(source, start * unit, weight, { last: size / 2, isLively })
      if (spectrum !== null) {
        add(total, massesOf(spectrum, size), start - first, weight)
        return
      }
    }
    const frame = { low: nodes.lows[k]!, length: size * unit, points: size }
    const lattice = wholeLattice(latticeConditional(deals, conditional, frame))
    add(total, lattice.masses, Math.round(lattice.start / unit) - first, weight)
  })
  return trimmed(total, deals.offset + first * unit, unit)
}

function add(total: Float64Array, masses: Float64Array, from: number, weight: number): void {
  const mask = total.length - 1
  for (let m = 0; m < masses.length; m++) total[(from + m) & mask]! += weight * masses[m]!
}

function trimmed(masses: Float64Array, start: number, unit: number): Atoms {
  const last = masses.length - 1
  let from = 0
  let to = last
  while (from < last && masses[from]! < LEAST_MASS) from++
  while (to > from && masses[to]! < LEAST_MASS) to--
  const kept = masses.slice(from, to + 1).map((mass) => Math.max(0, mass))
  let sum = 0
  for (const mass of kept) sum += mass
  return {
    values: Float64Array.from(kept, (_, m) => start + (from + m) * unit),
    masses: kept.map((mass) => mass / sum),
  }
}
