import type { SizeTiers } from '../smallDeals.ts'
import type { ConditionalCells } from './conditionalCells.ts'
import { gather } from './probitCells.ts'

/** Cumulants kept. */
const ORDER = 8

/** Cumulant sums, over n!, of a tier and all smaller ones at the current node, for amounts in units of the largest. */
export interface CumulantSums {
  /** Forgets the node. */
  reset(): void
  /** Eight sums of tier t. */
  of(tier: number): Float64Array
}

/** Gathers the powers of the amounts by probit for every tier. Cost: deals x 48 once, then cells x 8 a node and tier. */
export function cumulantSums(
  conditional: ConditionalCells,
  amounts: Float64Array,
  tiers: SizeTiers,
): CumulantSums {
  const { cells, chances, spreads } = conditional
  const count = cells.probits.length
  const largest = amounts[0] ?? 1
  const powers: Float64Array[] = []
  for (let t = tiers.first.length - 1; t >= 0; t--) {
    const sums = t + 1 < tiers.first.length ? powers[t + 1]!.slice() : new Float64Array(count * ORDER)
    const to = t + 1 < tiers.first.length ? tiers.first[t + 1]! : amounts.length
    for (let i = tiers.first[t]!; i < to; i++) {
      const a = amounts[i]! / largest
      let power = 1
      for (let n = 0; n < ORDER; n++) {
        power *= a / (n + 1)
        gather(cells, i, power, sums, ORDER, n)
      }
    }
    powers[t] = sums
  }
  const results = powers.map(() => new Float64Array(ORDER))
  const known = new Uint8Array(powers.length)
  return {
    reset: () => known.fill(0),
    of(tier) {
      if (known[tier] === 0) {
        known[tier] = 1
        addUp(powers[tier]!, chances, spreads, results[tier]!)
      }
      return results[tier]!
    },
  }
}

// Cumulants of one Bernoulli trial as polynomials in u = p (1 - p) and 1 - 2 p.
function addUp(
  powers: Float64Array,
  chances: Float64Array,
  spreads: Float64Array,
  result: Float64Array,
): void {
  let [c1, c2, c3, c4, c5, c6, c7, c8] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let b = 0, at = 0; b < chances.length; b++, at += ORDER) {
    const p = chances[b]!
    const u = spreads[b]!
    const skew = 1 - 2 * p
    c1 += powers[at]! * p
    c2 += powers[at + 1]! * u
    c3 += powers[at + 2]! * u * skew
    c4 += powers[at + 3]! * u * (1 - 6 * u)
    c5 += powers[at + 4]! * u * skew * (1 - 12 * u)
    c6 += powers[at + 5]! * u * (1 + u * (120 * u - 30))
    c7 += powers[at + 6]! * u * skew * (1 + u * (360 * u - 60))
    c8 += powers[at + 7]! * u * (1 + u * (u * (1680 - 5040 * u) - 126))
  }
  result[0] = c1
  result[1] = c2
  result[2] = c3
  result[3] = c4
  result[4] = c5
  result[5] = c6
  result[6] = c7
  result[7] = c8
}
