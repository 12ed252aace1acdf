/** Below this the argument is raised by the recurrence before Stirling's series is used. */
const STIRLING_FROM = 10
const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-15 (absolute near its zeros 1 and 2).
 * Zero, negative numbers and NaN give NaN; infinity gives infinity.
 * Source: Stirling's series, Abramowitz and Stegun 6.1.41, after the recurrence 6.1.15.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  if (x === Infinity) return Infinity
  let raised = x
  let product = 1
  while (raised < STIRLING_FROM) {
    product *= raised
    raised += 1
  }
  return (raised - 0.5) * Math.log(raised) - raised + HALF_LOG_TWO_PI + correction(raised) - Math.log(product)
}

// Bernoulli terms B(2k) / (2k (2k-1) x^(2k-1)); at x >= 10 the first left out is below 1e-17.
function correction(x: number): number {
  const s = 1 / (x * x)
  const series =
    1 / 12 +
    s *
      (-1 / 360 +
        s *
          (1 / 1260 +
            s * (-1 / 1680 + s * (1 / 1188 + s * (-691 / 360360 + s * (1 / 156 - (s * 3617) / 122400))))))
  return series / x
}
