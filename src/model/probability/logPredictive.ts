import { logGamma } from './logGamma.ts'

/**
 * Log-probability of a Poisson count whose rate is gamma-distributed with `shape` and `rate`, over an
 * exposure of `size` (more than 0): negative binomial, without the terms that hang on the count and its size
 * alone and so are the same for all models. A count thinned by its dispersion, or weighed, may be fractional.
 */
export function logPredictive(shape: number, rate: number, seen: number, size: number): number {
  const all = rate + size
  return logGamma(shape + seen) - logGamma(shape) + shape * Math.log(rate / all) + seen * Math.log(size / all)
}
