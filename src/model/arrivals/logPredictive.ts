import { logGamma } from '../probability/logGamma.ts'

/**
 * Log-probability of a Poisson count whose rate is gamma-distributed with `shape` and `rate`, over an exposure of `size`: negative binomial, without
 * the terms that hang on the count and its size alone and so are the same for all models. A count thinned by its dispersion may be fractional.
 */
export function logPredictive(shape: number, rate: number, seen: number, size: number): number {
  const success = rate / (rate + size)
  return logGamma(shape + seen) - logGamma(shape) + shape * Math.log(success) + seen * Math.log1p(-success)
}
