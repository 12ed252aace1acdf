import { logistic } from '../probability/logistic.ts'
import { NORMAL_90 } from '../probability/normal90.ts'
import { PRIOR_JUDGEMENT_WEIGHT, pooledLogit } from './pooledJudgement.ts'
import type { ScoredCall } from './scoredCall.ts'

/** How many scored calls the prior weight is worth: as many as are needed before a record is spoken of at all. */
export const PRIOR_CALLS = 10
/** What one such call tells of the weight: one unit of log-odds away from a model that says even chances, p (1 - p) d^2. */
const INFORMATION_OF_CALL = 0.25
/** Halvings that bring the weight within 1e-15. */
const HALVINGS = 50

/** Weight of a person's log-odds against the model's, with an 80 % interval and the calls it rests on. All from 0 to 1. */
export interface JudgementWeight {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Scored calls with a chance; 0 leaves the prior. */
  readonly n: number
}

/**
 * Learns the weight from scored calls in which a chance was typed. Likelihood: won_i ~ Bernoulli(logistic((1
 * - w) m_i + w c_i)), m and c the log-odds of model and person as `pooledJudgement` reads them: a logistic
 * regression with offset m and the one covariate c - m. Prior: w normal around 0.5 with the information of
 * ten calls (sd 0.63), cut to [0, 1]. Gives the posterior's maximum (the logarithm is concave, so there is
 * one) and its normal approximation there (Laplace). Without calls: the prior.
 */
export function judgementWeight(calls: readonly ScoredCall[]): JudgementWeight {
  const cases = calls.flatMap(({ chances, typed, won }) => {
    if (typed === null) return []
    const model = pooledLogit(chances.model)
    return [{ model, apart: pooledLogit(typed) - model, won: won ? 1 : 0 }]
  })
  const precision = PRIOR_CALLS * INFORMATION_OF_CALL
  const slopeAt = (w: number) =>
    cases.reduce(
      (sum, { model, apart, won }) => sum + apart * (won - logistic(model + w * apart)),
      precision * (PRIOR_JUDGEMENT_WEIGHT - w),
    )
  const value = cases.length === 0 ? PRIOR_JUDGEMENT_WEIGHT : rootOfFalling(slopeAt)
  const information = cases.reduce((sum, { model, apart }) => {
    const p = logistic(model + value * apart)
    return sum + p * (1 - p) * apart ** 2
  }, precision)
  const reach = NORMAL_90 / Math.sqrt(information)
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach), n: cases.length }
}

/** Where a falling function crosses 0 within [0, 1]; the nearer end when it doesn't. */
function rootOfFalling(f: (x: number) => number): number {
  if (f(0) <= 0) return 0
  if (f(1) >= 0) return 1
  let [low, high] = [0, 1]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
