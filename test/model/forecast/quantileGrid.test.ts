import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ATOMS, quantileGrid } from '../../../src/model/forecast/quantileGrid.ts'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('quantileGrid', () => {
  it('keeps the mean, the order and the range with at most 64 values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 500 }), (values) => {
        const grid = quantileGrid(values)
        expect(grid.length).toBe(Math.min(MOST_ATOMS, values.length))
        expect(Math.abs(mean(grid) - mean(values))).toBeLessThanOrEqual(1e-9 * (1 + mean(values)))
        for (let i = 1; i < grid.length; i++) expect(grid[i]!).toBeGreaterThanOrEqual(grid[i - 1]! - 1e-6)
      }),
    )
  })

  it('averages within parts of equal probability', () => {
    // 96 values in 64 parts of 1.5: the first part is the first value and half of the second, (1 + 2 / 2) / 1.5
    const values = Array.from({ length: 96 }, (_, i) => i + 1)
    expect(quantileGrid(values).slice(0, 2)).toEqual([
      expect.closeTo(4 / 3, 12),
      expect.closeTo((1 + 3) / 1.5, 12),
    ])
  })
})
