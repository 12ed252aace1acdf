import { normalCdf } from './normalCdf.ts'

/**
 * Chance that a chi-square variable with `degrees` degrees of freedom is at least `x`, to about a tenth of
 * itself between 0.001 and 1. 1 for x <= 0; NaN for degrees <= 0. Source: cube-root normal approximation,
 * Wilson and Hilferty (1931), PNAS 17, 684-688.
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(degrees > 0)) return Number.NaN
  if (x <= 0) return 1
  const spread = 2 / (9 * degrees)
  return normalCdf(-(Math.cbrt(x / degrees) - (1 - spread)) / Math.sqrt(spread))
}
