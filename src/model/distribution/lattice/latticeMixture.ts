import type { Atoms } from '../distributionFunction.ts'
import type { ConditionalNodes } from '../factor/conditionalNodes.ts'
import type { OpenDeals } from '../openDeals.ts'
import { halfStepBelow } from './halfStepBelow.ts'
import { wholeLattice } from './latticeConditional.ts'
import { latticeImportance } from './latticeImportance.ts'
import { forEachLatticeNode, type Lattice } from './latticeNodes.ts'

/** Mass at either end that is rounding. */
const LEAST_MASS = 1e-15

/**
 * Chances of all multiples of `unit` that bookings above the offset may come to, offset included: exact when every amount
 * is a multiple of it. Other amounts are split over the two multiples next to them, which keeps their mean.
 */
export function latticeMixture(deals: OpenDeals, nodes: ConditionalNodes, lattice: Lattice): Atoms {
  const first = Math.floor(lattice.low / lattice.unit)
  const total = new Float64Array(lattice.points)
  forEachLatticeNode(deals, nodes, lattice, (state, weight) => {
    const { start, masses } = wholeLattice(state)
    add(total, masses, Math.round(start / lattice.unit) - first, weight)
  })
  return trimmed(total, deals.offset + first * lattice.unit, lattice.unit)
}

/**
 * Importance of every open deal for reaching `target` (above the offset), from the same conditional distributions: at every
 * node the deal is unfolded from the lattice. Cost: nodes x deals x the points of a node at most.
 */
export function latticeMixtureImportance(
  deals: OpenDeals,
  nodes: ConditionalNodes,
  lattice: Lattice,
  target: number,
): Float64Array {
  const importance = new Float64Array(deals.amounts.length)
  const goal = halfStepBelow(target, lattice.unit)
  forEachLatticeNode(deals, nodes, lattice, (state, weight) => {
    latticeImportance(deals.amounts, state, [goal], [weight], importance)
  })
  return importance
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
