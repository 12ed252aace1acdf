import { describe, expect, it } from 'vitest'
import { logVariance } from '../../../src/model/hazard/rateSupport.ts'

const thrice = (values: number[]) => [values, values, values]

describe('logVariance', () => {
  it('is 1 / shape for one cell that stands alone, and falls with independent cells', () => {
    const alone = {
      cells: thrice([4, 4]),
      cellLean: thrice([0, 0]),
      bands: [9, 9],
      bandLean: [1, 1],
      pooled: 2,
    }
    expect(logVariance(Float64Array.of(3, 0, 0, 0, 0, 0), 3, alone)).toBeCloseTo(1 / 4, 15)
    // two halves: (1/4) / 4 + (1/4) / 4
    expect(logVariance(Float64Array.of(1, 1, 0, 0, 0, 0), 2, alone)).toBeCloseTo(1 / 8, 15)
  })

  it('does not fall with cells that all lean on one pool', () => {
    const leaning = {
      cells: thrice([1e9, 1e9]),
      cellLean: thrice([1, 1]),
      bands: [1e9, 1e9],
      bandLean: [1, 1],
      pooled: 5,
    }
    expect(logVariance(Float64Array.of(1, 1, 1, 1, 1, 1), 6, leaning)).toBeCloseTo(1 / 5, 8)
  })

  it('adds what half leans on a band: (1/2)^2 / 8 for the band and 1 / 4 for itself', () => {
    const half = { cells: thrice([4]), cellLean: thrice([0.5]), bands: [8], bandLean: [0], pooled: 1 }
    expect(logVariance(Float64Array.of(2, 0, 0), 2, half)).toBeCloseTo(1 / 4 + 1 / 32, 15)
  })
})
