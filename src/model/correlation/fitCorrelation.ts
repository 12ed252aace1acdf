import { correlationLikelihood } from './correlationLikelihood.ts'
import type { PeriodCount } from './periodCount.ts'

/** Correlation told by a history: the most likely one, its 95 % interval, and what is believed with a prior beside it. */
export interface CorrelationFit {
  readonly measured: number
  readonly low: number
  readonly high: number
  readonly believed: number
}

/** Correlations above a half are not looked at: deals of one firm that move so much together would be one deal. */
const MOST_CORRELATION = 0.5
/** Points of the grid, even on the square root, where the likelihood is nearly as wide at small as at large correlations. */
const POINTS = 41
/** Fall of the log-likelihood at the ends of a 95 % interval: half the 0.95 quantile of chi-square with one degree of freedom, 3.8415. */
const FALL_95 = 1.92073
/** Squared mean of the root of an exponential, over its mean: pi / 4. */
const ROOT_SHARE = Math.PI / 4

/**
 * Fits the correlation to periods' counts. `measured` has the greatest restricted likelihood, `low` and
 * `high` are the 95 % interval of the likelihood ratio (Wilks 1938, Annals of Mathematical Statistics 9); 0
 * is within it where the likelihood there is high enough. `believed` squares the posterior mean of the root,
 * to which the width of a range is proportional, under an exponential prior whose own value is `prior`: a
 * history that tells little leaves it near the prior.
 */
export function fitCorrelation(periods: readonly PeriodCount[], prior: number): CorrelationFit {
  const logOf = correlationLikelihood(periods)
  const step = Math.sqrt(MOST_CORRELATION) / (POINTS - 1)
  const roots = Array.from({ length: POINTS }, (_, i) => i * step)
  const logs = roots.map((root) => logOf(root ** 2))
  const top = logs.reduce((best, log, i) => (log > logs[best]! ? i : best), 0)
  const peak = vertex(logs, top)
  const level = peak.log - FALL_95
  let low = top
  while (low > 0 && logs[low - 1]! >= level) low--
  let high = top
  while (high < POINTS - 1 && logs[high + 1]! >= level) high++
  const below = low === 0 ? 0 : low - (logs[low]! - level) / (logs[low]! - logs[low - 1]!)
  const above = high === POINTS - 1 ? high : high + (logs[high]! - level) / (logs[high]! - logs[high + 1]!)
  return {
    measured: (peak.place * step) ** 2,
    low: (below * step) ** 2,
    high: (above * step) ** 2,
    believed: meanRoot(roots, logs, prior),
  }
}

/** Highest point of the parabola through the highest grid point and its neighbours, in steps of the grid; at an end: the end. */
function vertex(logs: readonly number[], top: number): { readonly place: number; readonly log: number } {
  const [before, at, after] = [logs[top - 1], logs[top]!, logs[top + 1]]
  if (before === undefined || after === undefined) return { place: top, log: at }
  const bend = before - 2 * at + after
  const shift = bend < 0 ? (before - after) / (2 * bend) : 0
  return { place: top + shift, log: at - ((before - after) * shift) / 4 }
}

/**
 * Square of the posterior mean of the root; on the grid of roots d rho is 2 root d root. A prior of 0 leaves
 * no room for any correlation.
 */
function meanRoot(roots: readonly number[], logs: readonly number[], prior: number): number {
  if (prior <= 0) return 0
  const most = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let mass = 0
  let moment = 0
  for (let i = 0; i < roots.length; i++) {
    const root = roots[i]!
    const density = root * Math.exp(logs[i]! - most - (ROOT_SHARE * root ** 2) / prior)
    mass += density
    moment += density * root
  }
  return (moment / mass) ** 2
}
