import { logGamma } from '../probability/logGamma.ts'

/** A variance this close to the mean is Poisson: the negative binomial's size would be beyond double precision. */
const POISSON_EXCESS = 1e-6

/**
 * Least count with at least chance `p` (below 1) of not being exceeded: negative binomial with the given mean
 * and variance, Poisson where the variance is not above the mean. Mean 0 gives 0. Cost: linear in the answer.
 */
export function negativeBinomialQuantile(p: number, mean: number, variance: number): number {
  if (mean <= 0) return 0
  const poisson = variance - mean <= POISSON_EXCESS * mean
  const size = poisson ? Number.POSITIVE_INFINITY : (mean * mean) / (variance - mean)
  const success = size / (size + mean)
  const logMass = (k: number) =>
    poisson
      ? k * Math.log(mean) - mean - logGamma(k + 1)
      : logGamma(k + size) -
        logGamma(size) -
        logGamma(k + 1) +
        size * Math.log(success) +
        k * Math.log1p(-success)
  let below = 0
  const most = mean + 100 * Math.sqrt(Math.max(mean, variance)) + 100
  for (let k = 0; k < most; k++) {
    below += Math.exp(logMass(k))
    if (below >= p) return k
  }
  return Math.ceil(most)
}
