import { type LatticeState, wholeLattice } from './latticeConditional.ts'

/** Powers of the odds below this end the series. */
const LEAST_POWER = 1e-9

/**
 * Adds the importance of each deal at one node with a lattice, `weights[n]` times P(goal - a <= R < goal) for each of
 * `goals`, R the others. With G the distribution function of all, and the deal a change of the likeliest outcome by d with
 * odds r, that of R is the sum of (-r)^m G(x - m d) over 1 - chance: exact where d is a multiple of the points' width.
 * Cost: deals x the steps of d that fit into the range, at most some 20 where the deal is unlikely.
 */
export function latticeImportance(
  amounts: Float64Array,
  lattice: LatticeState,
  goals: readonly number[],
  weights: readonly number[],
  importance: Float64Array,
): void {
  const { low, high, upTo } = cumulativeOf(lattice)
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i]!
    const chance = lattice.chances[i]!
    const change = lattice.changes[i]!
    const odds = chance / (1 - chance)
    goals.forEach((goal, n) => {
      // Without a likely win the likeliest outcome is lower by it, and so is the place of every point.
      let x = change < 0 ? goal + amount : goal
      let power = weights[n]! / (1 - chance)
      for (; Math.abs(power) > LEAST_POWER; power *= -odds, x -= change) {
        // Nothing lies beyond, where every further step leads.
        if (change > 0 ? x <= low : x - amount >= high) break
        importance[i]! += power * (upTo(x) - upTo(x - amount))
      }
    })
  }
}

// Linear between points half a width apart from the lattice's own.
function cumulativeOf(lattice: LatticeState) {
  const { start, width, masses } = wholeLattice(lattice)
  const sums = new Float64Array(masses.length + 1)
  for (let m = 0; m < masses.length; m++) sums[m + 1] = sums[m]! + masses[m]!
  const low = start - width / 2
  const upTo = (x: number) => {
    const place = (x - low) / width
    if (!(place > 0)) return 0
    if (place >= masses.length) return sums[masses.length]!
    const m = Math.floor(place)
    return sums[m]! + (place - m) * masses[m]!
  }
  return { low, high: low + masses.length * width, upTo }
}
