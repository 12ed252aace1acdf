import { betaQuantile } from './betaQuantile.ts'

/**
 * The p-quantile of Student's t with `degrees` of freedom (any number above 0); NaN outside [0, 1]. From the
 * beta quantile: degrees / (degrees + t^2) is Beta(degrees / 2, 1 / 2). Source: Johnson, Kotz and
 * Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 28.
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0
  const x = betaQuantile(2 * Math.min(p, 1 - p), degrees / 2, 0.5)
  const t = Math.sqrt((degrees * (1 - x)) / x)
  return p < 0.5 ? -t : t
}
