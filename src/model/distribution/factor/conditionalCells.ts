import { normalCdfTable } from '../../probability/normalCdfTable.ts'
import { normalPdf } from '../../probability/normalPdf.ts'
import { normalQuantile } from '../../probability/normalQuantile.ts'
import { amountMoments } from '../amountMoments.ts'
import { expectedWinsGiven } from '../compoundTerm.ts'
import type { OpenDeals } from '../openDeals.ts'
import { gather, informationAt, type ProbitCells, probitCells } from './probitCells.ts'

/** What a node of the common factor does to the gathered deals; valid until the next `moveTo`. */
export interface ConditionalCells {
  readonly cells: ProbitCells
  /** p and p (1 - p) of every cell at the node. */
  readonly chances: Float64Array
  readonly spreads: Float64Array
  /** Conditional mean and variance of the sum, variance of the number of wins, expected wins of new business. */
  mean: number
  variance: number
  countVariance: number
  wins: number
  moveTo(z: number): void
  /** Chance of one deal at the node. */
  chanceOf(deal: number): number
  /** Information on the factor in one full outcome at z. */
  informationAt(z: number): number
}

/** Gathers the deals' counts, amounts and squares by probit, so that moments at a node cost cells instead of deals. */
export function conditionalCells(deals: OpenDeals): ConditionalCells {
  const { correlation, newBusiness: business } = deals
  const cells = probitCells(deals.probits)
  const count = cells.probits.length
  const counts = new Float64Array(count)
  const sums = new Float64Array(count)
  const squares = new Float64Array(count)
  for (let i = 0; i < deals.amounts.length; i++) {
    const a = deals.amounts[i]!
    gather(cells, i, 1, counts, 1, 0)
    gather(cells, i, a, sums, 1, 0)
    gather(cells, i, a * a, squares, 1, 0)
  }
  const size = amountMoments(business?.amounts ?? [])
  const cdf = normalCdfTable()
  const scale = 1 / Math.sqrt(1 - correlation)
  const shift = Math.sqrt(correlation) * scale
  let at = 0
  const conditional: ConditionalCells = {
    cells,
    chances: new Float64Array(count),
    spreads: new Float64Array(count),
    mean: 0,
    variance: 0,
    countVariance: 0,
    wins: 0,
    moveTo(z) {
      at = z
      let mean = 0
      let variance = 0
      let countVariance = 0
      for (let b = 0; b < count; b++) {
        const x = scale * cells.probits[b]! + shift * z
        const p = cdf(x)
        const spread = p * cdf(-x)
        conditional.chances[b] = p
        conditional.spreads[b] = spread
        mean += p * sums[b]!
        variance += spread * squares[b]!
        countVariance += spread * counts[b]!
      }
      conditional.wins = 0
      if (business !== null) {
        const wins = expectedWinsGiven(business, z, correlation)
        conditional.wins = wins
        mean += wins * size.mean
        variance += wins * (size.square + (business.dispersion - 1) * size.mean * size.mean)
      }
      conditional.mean = mean
      conditional.variance = Math.max(0, variance)
      conditional.countVariance = Math.max(0, countVariance)
    },
    chanceOf: (deal) => cdf(scale * deals.probits[deal]! + shift * at),
    informationAt(z) {
      const open = informationAt(cells, counts, z, correlation, cdf)
      if (business === null || business.winProbability === 1) return open
      // wins'^2 / variance of the count, which is dispersion times its mean.
      const probit = normalQuantile(business.winProbability)
      const x = scale * probit + shift * z
      const p = cdf(x)
      const rise = (business.expectedWins / business.winProbability) * shift * normalPdf(x)
      const wins = (business.expectedWins / business.winProbability) * p
      return wins > 0 ? open + (rise * rise) / (wins * business.dispersion) : open
    },
  }
  return conditional
}
