import { logPredictive } from '../probability/logPredictive.ts'

/** Candidate strengths in events: from "each group speaks for itself" to "all groups are alike". */
const CANDIDATES = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] as const

/** With fewer groups than this their spread says nothing; `fallback` is used. */
const LEAST_GROUPS = 4

/**
 * How many expected events the common rate is worth against a group's own: the k that makes the counts most
 * likely when events_i ~ Poisson(expected_i u_i) and u_i ~ Gamma(k, k). The shrunk multiplier is (events + k)
 * / (expected + k). `apart` 1 says beforehand that the groups are hardly all alike, so that few events don't
 * make them so: a gamma(2, 0) prior on their spread 1 / sqrt(k), on the logarithmic scale (Chung et al. 2013,
 * Psychometrika 78); 0 says nothing. `events` may be fractional (weighted). Groups with nothing expected are
 * passed over; with fewer than four groups: `fallback`. Source: marginal (negative binomial) likelihood,
 * Clayton and Kaldor (1987), Biometrics 43, section 3.1.
 */
export function shrinkageStrength(
  events: ArrayLike<number>,
  expected: ArrayLike<number>,
  fallback: number,
  apart = 0,
): number {
  let groups = 0
  for (let i = 0; i < events.length; i++) if (expected[i]! > 0) groups++
  if (groups < LEAST_GROUPS) return fallback
  let best = fallback
  let most = Number.NEGATIVE_INFINITY
  for (const k of CANDIDATES) {
    let logLikelihood = -apart * Math.log(k)
    for (let i = 0; i < events.length; i++) {
      const mean = expected[i]!
      if (mean > 0) logLikelihood += logPredictive(k, k, events[i]!, mean)
    }
    if (logLikelihood > most) {
      most = logLikelihood
      best = k
    }
  }
  return best
}
