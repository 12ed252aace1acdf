/** |z| beyond which the common factor is left out: P(|z| > 5.4) = 7e-8. */
const REACH = 5.4
/** Knots per unit at which the wanted density of nodes is tabulated; cubic in between. */
const KNOTS_PER_UNIT = 8
/** Square of the standard deviations at which a Gaussian has died: exp(-16) = 1e-7. Above REACH squared. */
const DEAD_AT_SQUARED = 32
/** Least density of nodes that integrates a Gaussian weight times a slowly changing function: a spacing of 1/2. */
const LEAST_DENSITY = 2

/** Nodes and weights (summing to one) for the mean over the common factor. */
export interface FactorRule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Rule for E[f(z)], z standard normal, with nodes as dense as needed: the trapezoid rule in t, where dt / dz is
 * D(z) sqrt(1 + information) / (2 pi). A chance given z turns no faster than sqrt(information), so in t
 * the integrand is smooth on the scale of the spacing everywhere; D(z)^2 = 32 - z^2 asks less where the weight is small.
 * With correlation 0 one node at 0. Source: Trefethen and Weideman (2014), SIAM Review 56, section 5, after a change of variable.
 */
export function factorRule(correlation: number, informationAt: (z: number) => number): FactorRule {
  if (correlation === 0) return { nodes: new Float64Array(1), weights: Float64Array.of(1) }
  const cells = Math.ceil(2 * REACH * KNOTS_PER_UNIT)
  const width = (2 * REACH) / cells
  // One deal's p(z) rises over sqrt((1 - rho) / rho).
  const least = Math.max(LEAST_DENSITY, 2 * Math.sqrt(correlation / (1 - correlation)))
  const densities = new Float64Array(cells + 1)
  const slopes = new Float64Array(cells + 1)
  for (let m = 0; m <= cells; m++) {
    const z = m * width - REACH
    const floor = ((2 * Math.PI * least) ** 2 * (DEAD_AT_SQUARED - z * z)) / DEAD_AT_SQUARED
    densities[m] = Math.sqrt(floor + (DEAD_AT_SQUARED - z * z) * informationAt(z)) / (2 * Math.PI)
  }
  for (let m = 0; m <= cells; m++) {
    const before = densities[Math.max(0, m - 1)]!
    const after = densities[Math.min(cells, m + 1)]!
    slopes[m] = (after - before) / (m === 0 || m === cells ? 1 : 2)
  }
  return rule(densities, slopes, width)
}

// Walks t = 1/2, 3/2, ... and solves T(z) = t in the cell; the weight uses the same interpolated density, so it is consistent.
function rule(densities: Float64Array, slopes: Float64Array, width: number): FactorRule {
  const nodes: number[] = []
  const weights: number[] = []
  let passed = 0
  let next = 0.5
  let total = 0
  for (let m = 0; m + 1 < densities.length; m++) {
    const a = densities[m]!
    const b = densities[m + 1]!
    const s = slopes[m]!
    const e = slopes[m + 1]!
    const quadratic = 3 * (b - a) - 2 * s - e
    const cubic = 2 * (a - b) + s + e
    const density = (u: number) => a + u * (s + u * (quadratic + u * cubic))
    const upTo = (u: number) => width * u * (a + u * (s / 2 + u * (quadratic / 3 + (u * cubic) / 4)))
    const mass = upTo(1)
    while (next < passed + mass) {
      let u = (next - passed) / mass
      for (let step = 0; step < 4; step++) u -= (upTo(u) - (next - passed)) / (width * density(u))
      const z = (m + u) * width - REACH
      const weight = Math.exp(-0.5 * z * z) / density(u)
      nodes.push(z)
      weights.push(weight)
      total += weight
      next++
    }
    passed += mass
  }
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights, (weight) => weight / total) }
}
