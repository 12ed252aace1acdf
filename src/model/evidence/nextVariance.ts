import type { Deviations } from './effectBlock.ts'

/**
 * Rate of the prior on a family's standard deviation, Gamma(2, 2) on the log-odds scale: weak, most likely
 * half a unit. Its factor keeps the estimate off 0, where the intervals of the effects would shut: Chung,
 * Rabe-Hesketh, Dorie, Gelman and Liu (2013), Psychometrika 78. Chosen by judgement between 1, which lets
 * empty families say more than they should, and 4, whose intervals are too narrow below 1,000 deals.
 */
const DEVIATION_RATE = 2
/** Bounds of a measured variance: an effect of a hundredth, and of four units. */
const LEAST_VARIANCE = 1e-4
const MOST_VARIANCE = 16
/** Least curvature that is divided by, and the longest step of the logarithm. */
const LEAST_CURVATURE = 0.5
const LONGEST_STEP = 1

/** A variance after one step, and how sure its logarithm is. */
export interface VarianceStep {
  readonly variance: number
  /** Curvature of the logarithm of the density there; 1 / curvature is the variance of the variance's logarithm. */
  readonly curvature: number
}

/**
 * One step of a variance towards where marginal likelihood times prior is greatest, from the effects' squares
 * and variances (`deviations`): Newton's method on its logarithm, curvature as if the effects were
 * independent, so that it settles in a few rounds where EM would take hundreds.
 */
export function nextVariance(variance: number, { squares, variances, freedom }: Deviations): VarianceStep {
  const pull = DEVIATION_RATE * Math.sqrt(variance)
  let slope = 1 - freedom - pull
  let curvature = pull / 2
  for (let j = 0; j < squares.length; j++) {
    const square = squares[j]! / variance
    const known = Math.max(0, 1 - variances[j]! / variance)
    slope += square + 1 - known
    curvature += square * (2 * known - 1) + known * (1 - known)
  }
  curvature = Math.max(LEAST_CURVATURE, curvature)
  const step = slope / curvature
  const next = variance * Math.exp(Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step)))
  return { variance: Math.max(LEAST_VARIANCE, Math.min(MOST_VARIANCE, next)), curvature }
}
