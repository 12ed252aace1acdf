import type { ConditionalNodes } from '../factor/conditionalNodes.ts'
import { cumulantSums } from '../factor/cumulantSums.ts'
import type { OpenDeals } from '../openDeals.ts'
import { sizeTiers } from '../smallDeals.ts'
import { frameLadder } from '../smooth/frameLadder.ts'
import { massesOf, smoothSpectrum } from '../smooth/smoothConditional.ts'
import { combDamping } from './combDamping.ts'
import { type LatticeState, latticeConditional, likeliestOutcome } from './latticeConditional.ts'

/** Below this variance of the number of wins a node is worked out on the lattice itself. */
const FEW_WINS = 30
/** Frequencies at which the log modulus may be above minus this are never passed over. */
const LOG_NEGLIGIBLE = 24

/** A lattice of multiples of `unit`: `points` of them, a power of two, from `low` on hold all but a negligible chance. */
export interface Lattice {
  readonly unit: number
  readonly low: number
  readonly points: number
}

/**
 * Visits every node with the conditional distribution there on its part of the lattice, and the node's weight: by a Fourier
 * inversion where wins are many, else on the lattice itself.
 */
export function forEachLatticeNode(
  deals: OpenDeals,
  nodes: ConditionalNodes,
  { unit, points }: Lattice,
  visit: (state: LatticeState, weight: number) => void,
): void {
  const { conditional } = nodes
  const tiers = sizeTiers(deals.amounts)
  const ladder = frameLadder(deals, tiers, points * unit, unit)
  const sums = cumulantSums(conditional, deals.amounts, tiers)
  const chances = { values: new Float64Array(deals.amounts.length), filled: 0 }
  const damping = combDamping(deals, unit, points)
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
      const start = Math.floor(nodes.lows[k]! / unit) * unit
      const isLively = (j: number) => wins * damping[(j * points) / size]! < LOG_NEGLIGIBLE
      const source = { conditional, sums, rung, chances, scale: deals.amounts[0] ?? 1 }
      const spectrum = smoothSpectrum(source, start, weight, { last: size / 2, isLively })
      if (spectrum !== null) {
        const masses = massesOf(spectrum, size)
        const { changes, chances } = likeliestOutcome(deals, conditional)
        visit(
          { shift: start, changes, chances, masses, width: unit, back: 0, wins: conditional.wins },
          weight,
        )
        return
      }
    }
    const frame = { low: nodes.lows[k]!, length: size * unit, points: size }
    visit(latticeConditional(deals, conditional, frame), weight)
  })
}
