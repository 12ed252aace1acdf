import { logPredictive } from '../probability/logPredictive.ts'

/** What is known of a weekly rate: a gamma distribution with mean shape / rate, before each week and after the last. */
export interface LocalLevel {
  /** Gamma's shape and rate before week i is seen. */
  readonly shapes: Float64Array
  readonly rates: Float64Array
  /** Log-probability of each week's (thinned) count, foretold from the weeks before (see `logPredictive`). */
  readonly logLikelihoods: readonly number[]
  /** After the last week. */
  readonly shape: number
  readonly rate: number
}

/** How a rate moves. */
export interface LevelCourse {
  /** Weeks after which a past week weighs half; infinite for a rate that never changes. */
  readonly halfLife: number
  /** Growth of the rate a week, on the logarithmic scale. */
  readonly growth: number
}

/** Weight of the first week's count as the guess before it, in creations. */
const PRIOR_SHAPE = 0.5

/**
 * Steady model of a count's rate: before each week the gamma of the rate keeps its mean (times the growth)
 * and loses weight by the half-life; the week's count then adds to it. `exposure[i]` is the week's size (1 is
 * a plain week); `dispersion` is variance over mean of a week's count: a count weighs 1 / dispersion of a
 * Poisson one. Smith and Miller (1986), Journal of the Royal Statistical Society B 48, section 2; Harvey and
 * Fernandes (1989), Journal of Business and Economic Statistics 7.
 */
export function localLevel(
  counts: readonly number[],
  exposure: readonly number[],
  { halfLife, growth }: LevelCourse,
  dispersion: number,
): LocalLevel {
  const kept = 0.5 ** (1 / halfLife)
  const grown = Math.exp(growth)
  const shapes = new Float64Array(counts.length)
  const rates = new Float64Array(counts.length)
  const logLikelihoods = new Array<number>(counts.length).fill(0)
  let shape = PRIOR_SHAPE
  let rate = PRIOR_SHAPE / Math.max(1, (counts[0] ?? 0) / (exposure[0] ?? 1))
  for (let i = 0; i < counts.length; i++) {
    shape *= kept
    rate *= kept / grown
    shapes[i] = shape
    rates[i] = rate
    const seen = counts[i]! / dispersion
    const size = exposure[i]! / dispersion
    logLikelihoods[i] = logPredictive(shape, rate, seen, size)
    shape += seen
    rate += size
  }
  return { shapes, rates, logLikelihoods, shape, rate }
}
