import { normalQuantile } from '../probability/normalQuantile.ts'

/** Share of intervals that hold the true rate: 19 in 20. */
export const CHECK_LEVEL = 0.95

/**
 * Interval of a rate seen as `share` in `n` independent trials; `n` may be fractional, as an effective number
 * is. Without trials it is all of [0, 1]. Source: Wilson (1927), JASA 22; recommended by Brown, Cai and
 * DasGupta (2001), Statistical Science 16, for small n.
 */
export function wilsonInterval(
  share: number,
  n: number,
  level: number = CHECK_LEVEL,
): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const z = normalQuantile((1 + level) / 2)
  const shrunk = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / shrunk
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / shrunk
  // The interval holds the share seen; rounding may say otherwise by a hair where all or none happened.
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  }
}
