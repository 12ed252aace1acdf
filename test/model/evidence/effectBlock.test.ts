import { expect, it } from 'vitest'
import { priorPull } from '../../../src/model/evidence/effectBlock.ts'

it('binds neighbours of a walk to each other and its whole to a trend', () => {
  // Differences of three effects at distances 1 and 2: variance 0.5 each per unit, and a trend of variance 1 that both share,
  // S = 0.5 diag(1, 2) + (1, 2)(1, 2)' = [[1.5, 2], [2, 5]], inverse [[5, -2], [-2, 1.5]] / 3.5; each effect alone has variance 100.
  const block = { start: 0, size: 3, mean: 0, steps: [1, 2], fixed: null }
  const effects = Float64Array.of(0.3, -0.2, 1)
  const [first, second] = [effects[1]! - effects[0]!, effects[2]! - effects[1]!]
  const a = (5 * first - 2 * second) / 3.5
  const b = (-2 * first + 1.5 * second) / 3.5
  const expected = [-a + 0.003, a - b - 0.002, b + 0.01]
  for (const [i, force] of priorPull(block, 0.5, effects).entries())
    expect(force).toBeCloseTo(expected[i]!, 12)
})
