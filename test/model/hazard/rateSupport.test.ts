import { describe, expect, it } from 'vitest'
import { logVariance } from '../../../src/model/hazard/rateSupport.ts'

/** Month effects so well known that they add nothing. */
const SURE_MONTHS = { months: [1e15, 1e15, 1e15], monthShares: [1 / 3, 1 / 3, 1 / 3] }
const thrice = (values: number[]) => [values, values, values]

describe('logVariance', () => {
  it('is 1 / shape for one cell that stands alone, and falls with independent cells', () => {
    const alone = {
      cells: thrice([4, 4]),
      cellLean: thrice([0, 0]),
      bands: [9, 9],
      bandLean: [1, 1],
      pooled: 2,
      ...SURE_MONTHS,
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
      ...SURE_MONTHS,
    }
    expect(logVariance(Float64Array.of(1, 1, 1, 1, 1, 1), 6, leaning)).toBeCloseTo(1 / 5, 8)
  })

  it('adds what half leans on a band: (1/2)^2 / 8 for the band and 1 / 4 for itself', () => {
    const half = {
      cells: thrice([4]),
      cellLean: thrice([0.5]),
      bands: [8],
      bandLean: [0],
      pooled: 1,
      ...SURE_MONTHS,
    }
    expect(logVariance(Float64Array.of(2, 0, 0), 2, half)).toBeCloseTo(1 / 4 + 1 / 32, 15)
  })

  it('adds how far a month effect is known against the others', () => {
    // all in the last month, half of it from the band: halves (0, 0, 1/2) less 1/2 (1/4, 1/4, 1/2) = (-1/8, -1/8, 1/4), closings 4, 8, 16
    const support = {
      cells: thrice([1e15]),
      cellLean: thrice([0.5]),
      bands: [1e15],
      bandLean: [0],
      pooled: 1,
      months: [4, 8, 16],
      monthShares: [0.25, 0.25, 0.5],
    }
    expect(logVariance(Float64Array.of(0, 0, 3), 3, support)).toBeCloseTo(1 / 256 + 1 / 512 + 1 / 256, 12)
  })
})
