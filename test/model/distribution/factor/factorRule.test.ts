import { describe, expect, test } from 'vitest'
import { factorRule } from '../../../../src/model/distribution/factor/factorRule.ts'
import { normalCdf } from '../../../../src/model/probability/normalCdf.ts'

describe('the mean over the factor', () => {
  test('of 1, z and z^2', () => {
    const { nodes, weights } = factorRule(0.2, () => 0)
    const mean = (f: (z: number) => number) =>
      weights.reduce((sum, weight, k) => sum + weight * f(nodes[k]!), 0)
    expect(mean(() => 1)).toBeCloseTo(1, 12)
    expect(mean((z) => z)).toBeCloseTo(0, 7)
    // What lies beyond 5.4 is left out: 2 (5.4 phi(5.4) + 1 - Phi(5.4)) = 2e-6.
    expect(mean((z) => z * z)).toBeCloseTo(1, 5)
  })

  test.each([1, 25, 900, 10_000])('of a step as sharp as the information %d allows', (information) => {
    // E[Phi((z - c) sqrt(I))] = Phi(-c / sqrt(1 + 1 / I)), a Gaussian convolved with a Gaussian.
    const { nodes, weights } = factorRule(0.3, () => information)
    for (const c of [-2, -0.3, 0, 1.1, 2.5]) {
      const mean = weights.reduce(
        (sum, weight, k) => sum + weight * normalCdf((nodes[k]! - c) * Math.sqrt(information)),
        0,
      )
      expect(Math.abs(mean - normalCdf(-c / Math.sqrt(1 + 1 / information)))).toBeLessThan(1e-6)
    }
  })

  test('information that grows fast with z is followed', () => {
    const information = (z: number) => 400 * normalCdf(2 * z)
    const { nodes, weights } = factorRule(0.3, information)
    const sharp = (z: number) => normalCdf(20 * (z - 1))
    const mean = weights.reduce((sum, weight, k) => sum + weight * sharp(nodes[k]!), 0)
    expect(Math.abs(mean - normalCdf(-1 / Math.sqrt(1 + 1 / 400)))).toBeLessThan(1e-5)
  })

  test('without correlation there is one node', () => {
    expect(factorRule(0, () => 0)).toEqual({ nodes: new Float64Array(1), weights: Float64Array.of(1) })
  })
})
