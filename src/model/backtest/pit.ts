import type { BookingsDistribution } from '../distribution/bookingsDistribution.ts'

/** The least step of an amount: one minor unit. */
const STEP = 1

/**
 * Where the outcome fell in the distribution: P(less) + P(exactly that) / 2, from 0 (lower than anything
 * expected) to 1. Over many honest forecasts the values are even over 0 to 1. Source: Czado, Gneiting and
 * Held (2009), Biometrics 65, for outcomes with mass of their own.
 */
export function pit(distribution: BookingsDistribution, actual: number): number {
  const orMore = distribution.chanceOfAtLeast(actual)
  const more = distribution.chanceOfAtLeast(actual + STEP)
  return Math.min(1, Math.max(0, 1 - (orMore + more) / 2))
}
