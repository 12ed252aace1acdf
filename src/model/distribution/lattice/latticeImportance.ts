import { type LatticeState, wholeLattice } from './latticeConditional.ts'
import { foldOut } from './latticePlacing.ts'

/** Up to this chance a deal is unfolded by a series in its odds, at most 1/4; others are folded out. */
const MOST_UNLIKELY = 0.2
/** Powers of the odds below this end the series. */
const LEAST_POWER = 1e-9

/**
 * Adds the importance of each deal at one node with a lattice, `weights[n]` times P(goal - a <= R < goal) for each of `goals`, R
 * the others. With G the
 * distribution function of all, and the deal a change of the likeliest outcome by d with odds r, that of R is the sum of
 * (-r)^m G(x - m d) over 1 - chance.
 */
export function latticeImportance(
  amounts: Float64Array,
  lattice: LatticeState,
  goals: readonly number[],
  weights: readonly number[],
  importance: Float64Array,
): void {
  const whole = cumulativeOf(lattice)
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    const chance = lattice.chances[i]!
    const change = lattice.changes[i]!
    // Without a likely win the likeliest outcome is lower by it, and so is the place of every point.
    const moved = change < 0 ? amount : 0
    if (chance > MOST_UNLIKELY) {
      const masses = foldOut(lattice.masses, change / lattice.width, chance, lattice.back)
      const others = cumulativeOf({ ...lattice, masses })
      goals.forEach((goal, n) => {
        importance[i]! += weights[n]! * (others(goal + moved) - others(goal + moved - amount))
      })
      continue
    }
    const odds = chance / (1 - chance)
    goals.forEach((goal, n) => {
      const x = goal + moved
      let power = weights[n]! / (1 - chance)
      for (let m = 0; Math.abs(power) > LEAST_POWER; m++, power *= -odds) {
        importance[i]! += power * (whole(x - m * change) - whole(x - amount - m * change))
      }
    })
  }
}

// Linear between points half a width apart from the lattice's own.
function cumulativeOf(lattice: LatticeState): (x: number) => number {
  const { start, width, masses } = wholeLattice(lattice)
  const sums = new Float64Array(masses.length + 1)
  for (let m = 0; m < masses.length; m++) sums[m + 1] = sums[m]! + masses[m]!
  return (x) => {
    const place = (x - start) / width + 0.5
    if (!(place > 0)) return 0
    if (place >= masses.length) return sums[masses.length]!
    const m = Math.floor(place)
    return sums[m]! + (place - m) * masses[m]!
  }
}
