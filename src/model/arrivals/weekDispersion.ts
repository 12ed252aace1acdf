import { localLevel } from './localLevel.ts'

/** Half-life in weeks of the level that errors are taken from: quick enough that a moving rate isn't read as scatter. */
const LEVEL_HALF_LIFE = 6
/** Half-life in weeks of an error's weight: half a year. */
const ERROR_HALF_LIFE = 26
/** Weeks that a plain Poisson count is worth against the measured dispersion. */
const POISSON_PRIOR_WEEKS = 4
/** First weeks, whose level is hardly known. */
const WARM_UP_WEEKS = 3
const ROUNDS = 3

/**
 * Variance over mean of a week's count around its local level, from one-step-ahead errors (Pearson's, the level's own uncertainty
 * taken off), recent ones weighing more, shrunk towards 1 and never below: 1 is Poisson. Solved in three rounds, since an error's expected
 * size depends on the dispersion. McCullagh and Nelder (1989), Generalized Linear Models, 2nd ed., equation 9.4.
 */
export function weekDispersion(counts: readonly number[], exposure: readonly number[]): number {
  let dispersion = 1
  for (let round = 0; round < ROUNDS; round++) {
    const { shapes, rates } = localLevel(
      counts,
      exposure,
      { halfLife: LEVEL_HALF_LIFE, growth: 0 },
      dispersion,
    )
    let squares = POISSON_PRIOR_WEEKS
    let weights = POISSON_PRIOR_WEEKS
    for (let i = WARM_UP_WEEKS; i < counts.length; i++) {
      const mean = (shapes[i]! / rates[i]!) * exposure[i]!
      const variance = mean * dispersion + mean ** 2 / shapes[i]!
      const weight = 0.5 ** ((counts.length - 1 - i) / ERROR_HALF_LIFE)
      squares += (weight * dispersion * (counts[i]! - mean) ** 2) / variance
      weights += weight
    }
    dispersion = Math.max(1, squares / weights)
  }
  return dispersion
}
