import type { BookingsDistribution } from './bookingsDistribution.ts'

/**
 * Continuous ranked probability score: the integral of (F(x) - [x >= actual])^2 over x, in minor units. It is the
 * absolute error when the distribution is a single point. Source: Gneiting and Raftery (2007), JASA 102, eq. 20.
 */
export function crps(distribution: BookingsDistribution, actual: number): number {
  return distribution.crps(actual)
}
