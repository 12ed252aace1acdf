import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTicks } from '../../../src/ui/charts/roundTicks.ts'

describe('roundTicks', () => {
  it.each([
    [939_000, 2_850_000, 4, [1_000_000, 1_500_000, 2_000_000, 2_500_000]],
    [0.62, 1.4, 4, [0.8, 1, 1.2, 1.4]],
    [-30, 30, 4, [-20, 0, 20]],
    [7, 7, 4, [7]],
  ])('%d to %d', (low, high, most, expected) => {
    const ticks = roundTicks(low, high, most)
    expect(ticks).toHaveLength(expected.length)
    for (const [i, tick] of ticks.entries()) expect(tick).toBeCloseTo(expected[i]!, 9)
  })

  it('stays within the range, has at least one, and one more than asked for at the most', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        (low, span) => {
          const ticks = roundTicks(low, low + span, 5)
          expect(ticks.length).toBeGreaterThanOrEqual(1)
          expect(ticks.length).toBeLessThanOrEqual(6)
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6)
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6))
          }
        },
      ),
    )
  })
})
