import { gaussHermite } from '../probability/gaussHermite.ts'
import { normalCdf } from '../probability/normalCdf.ts'
import { normalPdf } from '../probability/normalPdf.ts'
import { normalQuantile } from '../probability/normalQuantile.ts'
import type { PeriodCount } from './periodCount.ts'

/** Nodes for a period's own state and for the level of a place, each around its mode: errors far below what a period's count can tell. */
const STATE_RULE = gaussHermite(7)
const LEVEL_RULE = gaussHermite(5)
/** A chance is kept this far from 0 and 1, so that its logarithm stays finite. */
const LEAST_CHANCE = 1e-12

/** A period on the probit scale: `y` from its win rate (half a win and half a loss added), with its sampling variance. */
interface Seen extends PeriodCount {
  readonly y: number
  readonly variance: number
}

/**
 * Logarithm of the restricted likelihood of a correlation rho, up to a constant: each period's win rate is
 * Phi(level + tau u), u standard normal, tau^2 = rho / (1 - rho), its wins binomial; the level of each place
 * has a flat prior and is integrated out, as is u, both by adaptive Gauss-Hermite quadrature (Liu and Pierce
 * 1994, Biometrika 81). One-factor model: Vasicek (2002), Risk 15; restricted likelihood: Patterson and
 * Thompson (1971), Biometrika 58. Cost: 35 evaluations for each period.
 */
export function correlationLikelihood(periods: readonly PeriodCount[]): (correlation: number) => number {
  const places = new Map<number, Seen[]>()
  for (const period of periods) {
    if (period.closed === 0) continue
    const seen = { ...period, ...onProbitScale(period) }
    places.set(period.place, [...(places.get(period.place) ?? []), seen])
  }
  return (correlation) => {
    const spread = correlation / (1 - correlation)
    let sum = 0
    for (const seen of places.values()) sum += logOfPlace(seen, spread)
    return sum
  }
}

function onProbitScale({ won, closed }: PeriodCount): { y: number; variance: number } {
  const rate = (won + 0.5) / (closed + 1)
  const y = normalQuantile(rate)
  return { y, variance: (rate * (1 - rate)) / (closed + 1) / normalPdf(y) ** 2 }
}

/** The level integrated out around its weighted mean. */
function logOfPlace(seen: readonly Seen[], spread: number): number {
  let precision = 0
  let centre = 0
  for (const { y, variance } of seen) {
    precision += 1 / (variance + spread)
    centre += y / (variance + spread)
  }
  centre /= precision
  const width = 1 / Math.sqrt(precision)
  const logs = Array.from(LEVEL_RULE.nodes, (node, i) => {
    let log = Math.log(LEVEL_RULE.weights[i]!) + node ** 2 / 2
    for (const period of seen) log += logOfPeriod(period, centre + width * node, spread)
    return log
  })
  return Math.log(width) + logOfSum(logs)
}

function logOfPeriod({ won, closed, y, variance }: Seen, level: number, spread: number): number {
  if (spread === 0) return logBinomial(won, closed, level)
  const precision = 1 / spread + 1 / variance
  const centre = (level / spread + y / variance) / precision
  const width = 1 / Math.sqrt(precision)
  const logs = Array.from(STATE_RULE.nodes, (node, i) => {
    const state = centre + width * node
    return (
      Math.log(STATE_RULE.weights[i]!) +
      node ** 2 / 2 +
      logBinomial(won, closed, state) -
      (state - level) ** 2 / (2 * spread)
    )
  })
  return Math.log(width) - Math.log(spread) / 2 + logOfSum(logs)
}

function logBinomial(won: number, closed: number, probit: number): number {
  const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, normalCdf(probit)))
  return won * Math.log(chance) + (closed - won) * Math.log1p(-chance)
}

function logOfSum(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
