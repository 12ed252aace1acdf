import { logPredictive } from '../probability/logPredictive.ts'

/** One month of the past: its place in the cycle, creations seen, and creations expected without a season. */
export interface SeasonCell {
  readonly place: number
  readonly seen: number
  readonly expected: number
}

/** Multiplier of each place, expected-weighted mean 1, and the probability that there is any season. */
export interface SeasonFactors {
  readonly factors: readonly number[]
  /** Relative standard deviation of each. */
  readonly errors: readonly number[]
  readonly probability: number
}

/** Chance of a season before looking: one in five, so that chance alone invents none. A stated prior. */
const PRIOR_PROBABILITY = 0.2
/** Standard deviations of a season's multipliers that are considered, alike likely beforehand. */
const SPREADS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4] as const
/** Degrees of freedom that plain Poisson scatter between the same months of two cycles is worth. */
const POISSON_PRIOR_FREEDOM = 4

/**
 * Season by gamma multipliers with mean 1: for each spread s, u ~ Gamma(1 / s^2, 1 / s^2) and seen ~
 * Poisson(expected u), counts thinned by their dispersion (how much the same place differs between cycles).
 * Averaged over the spreads and over "no season", each weighed by its marginal likelihood: what comes back in
 * no cycle leaves every factor near 1. Negative binomial likelihood: Clayton and Kaldor (1987), Biometrics
 * 43; averaging: Hoeting et al. (1999), Statistical Science 14.
 */
export function seasonFactors(cells: readonly SeasonCell[], places: number): SeasonFactors {
  const seen = new Array<number>(places).fill(0)
  const expected = new Array<number>(places).fill(0)
  for (const cell of cells) {
    seen[cell.place]! += cell.seen
    expected[cell.place]! += cell.expected
  }
  const dispersion = dispersionWithin(cells, seen, expected)
  const strengths = [null, ...SPREADS.map((spread) => 1 / spread ** 2)]
  const logs = strengths.map((strength) => {
    const prior = strength === null ? 1 - PRIOR_PROBABILITY : PRIOR_PROBABILITY / SPREADS.length
    let log = Math.log(prior)
    for (let i = 0; i < places; i++)
      log += logLikelihood(seen[i]! / dispersion, expected[i]! / dispersion, strength)
    return log
  })
  const most = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const errors = new Array<number>(places).fill(0)
  const raw = seen.map((n, i) => {
    let factor = weights[0]! / sum
    let square = weights[0]! / sum
    for (let s = 1; s < strengths.length; s++) {
      const rate = expected[i]! / dispersion + strengths[s]!
      const mean = (n / dispersion + strengths[s]!) / rate
      factor += (weights[s]! / sum) * mean
      square += (weights[s]! / sum) * (mean ** 2 + mean / rate)
    }
    errors[i] = Math.sqrt(Math.max(0, square / factor ** 2 - 1))
    return factor
  })
  const all = expected.reduce((total, e) => total + e, 0)
  const mean = all === 0 ? 1 : raw.reduce((total, factor, i) => total + factor * expected[i]!, 0) / all
  return { factors: raw.map((factor) => factor / mean), errors, probability: 1 - weights[0]! / sum }
}

/** Log-likelihood of a count up to terms that are the same for all strengths; null is no season. */
function logLikelihood(seen: number, expected: number, strength: number | null): number {
  if (expected <= 0) return 0
  if (strength === null) return seen * Math.log(expected) - expected
  return logPredictive(strength, strength, seen, expected)
}

/** Variance over mean of the months of one place around their own rate, shrunk towards 1 and never below. */
function dispersionWithin(
  cells: readonly SeasonCell[],
  seen: readonly number[],
  expected: readonly number[],
): number {
  let squares = POISSON_PRIOR_FREEDOM
  let freedom = POISSON_PRIOR_FREEDOM - expected.filter((e) => e > 0).length
  for (const cell of cells) {
    freedom++
    const mean = (cell.expected * seen[cell.place]!) / expected[cell.place]!
    if (mean > 0) squares += (cell.seen - mean) ** 2 / mean
  }
  return Math.max(1, squares / freedom)
}
