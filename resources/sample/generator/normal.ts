/** Density of the standard normal. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)

/** Distribution function of the standard normal, by Simpson's rule over 400 steps from 0 (error below 1e-10). */
export function normalCdf(x: number): number {
  const steps = 400
  const width = x / steps
  let sum = normalDensity(0) + normalDensity(x)
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * normalDensity(i * width)
  return 0.5 + (sum * width) / 3
}

/** Quantile of the standard normal for 0 < chance < 1, by bisection on [-8, 8]. */
export function normalQuantile(chance: number): number {
  let low = -8
  let high = 8
  while (high - low > 1e-10) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}
