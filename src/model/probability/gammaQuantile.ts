import { normalQuantile } from './normalQuantile.ts'

/** Least shape that is told apart from 0. */
const LEAST_SHAPE = 1e-3

/**
 * The x at which a gamma distribution of the given shape and scale 1 has probability `p` (0 < p < 1) below
 * it, by a cube root that is nearly normal. For p from 0.1 to 0.9 within 1 % of the mean where the shape is 2
 * or more, within 7 % where it is 0.5; never below 0. Source: Wilson and Hilferty (1931), Proceedings of the
 * National Academy of Sciences 17, 684-688.
 */
export function gammaQuantile(p: number, shape: number): number {
  const k = Math.max(LEAST_SHAPE, shape)
  const root = 1 - 1 / (9 * k) + normalQuantile(p) / (3 * Math.sqrt(k))
  return k * Math.max(0, root) ** 3
}
