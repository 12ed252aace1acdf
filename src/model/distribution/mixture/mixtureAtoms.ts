import type { Atoms } from '../distributionFunction.ts'
import { firstAbove, firstAtLeast } from '../sortedSearch.ts'
import type { MixturePart } from './conditionalMixture.ts'

/** Outcomes with a chance of their own: one of `values` (ascending) plus one of the amounts of the named sets. */
export interface MixtureAtoms {
  readonly mass: number
  /** Mass below x, or at or below it with `isIncluded`. */
  below(x: number, isIncluded: boolean): number
  /** Least outcome above x, infinite if there is none. */
  above(x: number): number
  /** All of them, ascending. Cost: sorting sets x values. */
  list(): Atoms
}

/**
 * Gathers the nodes' atoms. `chances[set * nodes + node]` is the chance of each set of named wins, `amounts` what it comes to.
 * Equal outcomes of different nodes are one atom. Cost: atoms x sets.
 */
export function mixtureAtoms(
  parts: readonly MixturePart[],
  chances: Float64Array,
  amounts: Float64Array,
  nodes: number,
): MixtureAtoms {
  const distinct = new Set<number>()
  for (const { atoms } of parts) for (const value of atoms?.values ?? []) distinct.add(value)
  const values = Float64Array.from(distinct).sort()
  const numbers = new Map(Array.from(values, (value, n) => [value, n]))
  const width = values.length + 1
  const sums = new Float64Array(width * amounts.length)
  for (const { atoms, node, weight } of parts) {
    if (atoms === null) continue
    const places = Int32Array.from(atoms.values, (value) => numbers.get(value)!)
    for (let set = 0; set < amounts.length; set++) {
      const share = chances[set * nodes + node]! * weight
      for (let n = 0; n < places.length; n++) sums[set * width + places[n]! + 1]! += share * atoms.chances[n]!
    }
  }
  let mass = 0
  for (let set = 0; set < amounts.length; set++) {
    for (let n = 1; n < width; n++) sums[set * width + n]! += sums[set * width + n - 1]!
    mass += sums[(set + 1) * width - 1]!
  }
  return {
    mass,
    below(x, isIncluded) {
      if (width === 1) return 0
      const countOf = isIncluded ? firstAbove : firstAtLeast
      let sum = 0
      for (let set = 0; set < amounts.length; set++) {
        sum += sums[set * width + countOf(values, x - amounts[set]!)]!
      }
      return sum
    },
    above(x) {
      let least = Infinity
      for (let set = 0; set < amounts.length; set++) {
        const value = values[firstAbove(values, x - amounts[set]!)]
        if (value !== undefined) least = Math.min(least, amounts[set]! + value)
      }
      return least
    },
    list() {
      const all = new Float64Array(values.length * amounts.length)
      const masses = new Float64Array(all.length)
      for (let n = 0; n < all.length; n++) {
        const set = Math.floor(n / values.length)
        const at = n % values.length
        all[n] = amounts[set]! + values[at]!
        masses[n] = sums[set * width + at + 1]! - sums[set * width + at]!
      }
      const order = Int32Array.from(all.keys()).sort((a, b) => all[a]! - all[b]!)
      return {
        values: Float64Array.from(order, (n) => all[n]!),
        masses: Float64Array.from(order, (n) => masses[n]!),
      }
    },
  }
}
