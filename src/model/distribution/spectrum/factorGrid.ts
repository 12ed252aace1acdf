/** |z| beyond which the common factor is left out: P(|z| > 6.5) = 8e-11. */
const REACH = 6.5
/** Coarsest spacing; its square-root-free trapezoid error for a Gaussian weight, exp(-2 pi^2 / 0.25), is 1e-34. */
const COARSEST_SPACING = 0.5
/** Finest spacing: some 1,700 nodes. */
export const FINEST_SPACING = 1 / 128

/** Nodes and weights (summing to one) for the mean over the common factor. */
export interface FactorGrid {
  readonly nodes: Float64Array
  readonly weights: Float64Array
  readonly spacing: number
}

/**
 * Evenly spaced rule for E[f(z)], z standard normal. For a smooth f the trapezoid rule converges geometrically, as fast
 * as Gauss-Hermite with the same spacing, wastes no nodes in far tails and may be refined at will. With correlation 0
 * the factor is without effect: one node at 0. Source: Trefethen and Weideman (2014), SIAM Review 56, section 5.
 */
export function factorGrid(spacing: number, correlation: number): FactorGrid {
  if (correlation === 0) return { nodes: new Float64Array(1), weights: Float64Array.of(1), spacing: Infinity }
  const half = Math.floor(REACH / spacing + 1e-9)
  const nodes = new Float64Array(2 * half + 1)
  const weights = new Float64Array(2 * half + 1)
  let total = 0
  for (let k = 0; k < nodes.length; k++) {
    const z = (k - half) * spacing
    nodes[k] = z
    weights[k] = Math.exp(-0.5 * z * z)
    total += weights[k]!
  }
  for (let k = 0; k < weights.length; k++) weights[k]! /= total
  return { nodes, weights, spacing }
}

/** Spacing that resolves one deal's p(z), which rises over a width of sqrt((1 - rho) / rho). */
export function spacingForCorrelation(correlation: number): number {
  const rise = Math.sqrt((1 - correlation) / correlation)
  let spacing = COARSEST_SPACING
  while (spacing > FINEST_SPACING && spacing > 0.6 * rise) spacing /= 2
  return spacing
}
