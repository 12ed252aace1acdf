import { describe, expect, it } from 'vitest'
import { leastMultiplier } from '../../../src/model/funnel/leastMultiplier.ts'

const rising = (x: number) => x / (1 + x)

describe('leastMultiplier', () => {
  it('finds where a rising chance crosses the confidence', () => {
    // x / (1 + x) = 0.8 at x = 4; the search may stop a hundredth of a point above: dx = 1e-4 (1 + x)^2
    const x = leastMultiplier(rising, 0.8, 0, 100)!
    expect(x).toBeGreaterThanOrEqual(4)
    expect(x - 4).toBeLessThanOrEqual(1e-4 * 25)
    expect(leastMultiplier(rising, 0.2, 0, 100)! - 0.25).toBeLessThanOrEqual(1e-4 * 1.25 ** 2)
  })

  it('finds the step of a chance that jumps', () => {
    expect(leastMultiplier((x) => (x >= 1.7 ? 1 : 0), 0.5, 0, 100)).toBeCloseTo(1.7, 6)
  })

  it('gives the least where that is enough, and null where the most is not', () => {
    expect(leastMultiplier(() => 1, 0.5, 0.05, 100)).toBe(0.05)
    expect(leastMultiplier(rising, 0.995, 0, 100)).toBeNull()
  })
})
