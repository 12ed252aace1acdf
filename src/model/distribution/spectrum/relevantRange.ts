import type { OpenDeals } from '../openDeals.ts'
import type { ConditionalMoments } from './conditionalMoments.ts'
import { type ConditionalTable, NODES_ABREAST } from './conditionalTable.ts'

/** Mass that may lie outside the range, on each side. */
const MASS_OUTSIDE = 1e-12
/** Steepest exponent tried, in units of 1 / sd; a Gaussian tail of this mass has its best at 7.4. */
const STEEPEST = 16
/** The exponent is halved up to this often; heavy tails need small ones. */
const MOST_HALVINGS = 24
/** Products are folded into a logarithm before they leave the range of doubles. */
const FOLD_ABOVE = 1e150
const FOLD_BELOW = 1e-150

/** Amounts above the offset between which all but a negligible mass lies. */
export interface RelevantRange {
  readonly low: number
  readonly high: number
}

/**
 * Chernoff's bound on either side: P(S >= u) <= exp(-t u) E[exp(t S)] for every t > 0, so u = (log E[exp(t S)] -
 * log(mass)) / t, best t by halving; likewise below with t < 0. Never wider than [0, sum of amounts] without new business.
 * Source: H. Chernoff (1952), Annals of Mathematical Statistics 23, 493-507. Cost: a few times deals x nodes.
 */
export function relevantRange(
  deals: OpenDeals,
  table: ConditionalTable,
  moments: ConditionalMoments,
): RelevantRange {
  const most = deals.newBusiness === null ? deals.total : Infinity
  if (moments.sd === 0) return { low: moments.mean, high: moments.mean }
  const bound = (sign: 1 | -1): number => {
    let best = Infinity
    for (let halving = 0; halving <= MOST_HALVINGS; halving++) {
      const t = (sign * STEEPEST) / moments.sd / 2 ** halving
      const edge = (logMeanExponential(deals, table, moments, t) - Math.log(MASS_OUTSIDE)) / Math.abs(t)
      if (edge > best) break
      if (edge < best) best = edge
    }
    return best
  }
  return { low: Math.max(0, -bound(-1)), high: Math.min(most, bound(1)) }
}

/** log E[exp(t S)] over nodes; infinite where it does not exist or overflows. */
function logMeanExponential(
  deals: OpenDeals,
  table: ConditionalTable,
  moments: ConditionalMoments,
  t: number,
): number {
  const growth = deals.amounts.map((amount) => Math.expm1(t * amount))
  const perWin = compoundLog(deals, t)
  let largest = -Infinity
  const logs = new Float64Array(table.grid.nodes.length)
  for (let k = 0; k < logs.length; k++) {
    let at = (k >> 2) * table.deals * NODES_ABREAST + (k & 3)
    let product = table.grid.weights[k]!
    let log = perWin === 0 ? 0 : moments.wins[k]! * perWin
    for (let i = 0; i < table.deals; i++, at += NODES_ABREAST) {
      product *= 1 + table.chances[at]! * growth[i]!
      if (product > FOLD_ABOVE || product < FOLD_BELOW) {
        log += Math.log(product)
        product = 1
      }
    }
    log += Math.log(product)
    if (Number.isNaN(log)) return Infinity
    logs[k] = log
    if (log > largest) largest = log
  }
  if (largest === Infinity) return Infinity
  let sum = 0
  for (const log of logs) sum += Math.exp(log - largest)
  return largest + Math.log(sum)
}

function compoundLog({ newBusiness }: OpenDeals, t: number): number {
  if (newBusiness === null) return 0
  const { amounts, dispersion } = newBusiness
  let growth = 0
  for (let i = 0; i < amounts.length; i++) growth += Math.expm1(t * amounts[i]!)
  growth /= amounts.length
  if (dispersion === 1) return growth
  const excess = dispersion - 1
  return excess * growth < 1 ? -Math.log1p(-excess * growth) / excess : Infinity
}
