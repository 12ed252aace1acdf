import { logGamma } from './logGamma.ts'
import { regularisedIncompleteBeta } from './regularisedIncompleteBeta.ts'

const MOST_STEPS = 200
const RELATIVE_TOLERANCE = 4e-16

/**
 * The x in [0, 1] with I_x(a, b) = p: the p-quantile of Beta(a, b), as used for the interval of a rate. Needs
 * a, b > 0 and p in [0, 1]; anything else gives NaN. Accurate to about 1e-12 of itself for a and b up to 100,
 * 1e-9 at 10,000. Newton's method in log x (small quantiles keep their digits), held inside a bracket that
 * shrinks at every step.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return Number.NaN
  if (p === 0 || p === 1) return p
  if (p > regularisedIncompleteBeta(0.5, a, b)) return 1 - lowerHalf(1 - p, b, a)
  return lowerHalf(p, a, b)
}

function lowerHalf(p: number, a: number, b: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  let low = Math.min(Math.log(0.5), (Math.log(p) + Math.log(a) + logBeta) / a - Math.LN2 * Math.max(1, b))
  let high = Math.log(0.5)
  let u = Math.max(low, Math.min(high, (Math.log(p) + Math.log(a) + logBeta) / a))
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = Math.exp(u)
    const excess = regularisedIncompleteBeta(x, a, b) - p
    if (excess > 0) high = u
    else low = u
    const slope = Math.exp(a * u + (b - 1) * Math.log1p(-x) - logBeta)
    const newton = u - excess / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - u) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(u))) return Math.exp(next)
    u = next
  }
  return Math.exp(u)
}
