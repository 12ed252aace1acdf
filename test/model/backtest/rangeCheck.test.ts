import { describe, expect, it } from 'vitest'
import { pit } from '../../../src/model/backtest/pit.ts'
import { rangeCheck, type ScoredRange } from '../../../src/model/backtest/rangeCheck.ts'
import { wilsonInterval } from '../../../src/model/backtest/wilsonInterval.ts'
import { parsePeriod, shiftPeriod } from '../../../src/model/calendar/period.ts'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'

const FIRST = parsePeriod('2010-Q1')!

/** One forecast a quarter, of 0 to 100 evenly, and where in it the outcome fell. */
function quarters(places: readonly number[]): ScoredRange[] {
  return places.map((place, i) => ({
    period: shiftPeriod(FIRST, i),
    said: 50,
    p10: 10,
    p90: 90,
    actual: 100 * place,
    crps: 3,
    pit: place,
  }))
}

describe('rangeCheck', () => {
  it('counts, with the periods as trials', () => {
    const ranges = quarters([0.05, 0.5, 0.5, 0.95])
    const check = rangeCheck([...ranges, ...ranges])
    expect(check).toMatchObject({ tested: 8, periods: 4, held: 4, fifths: [2, 0, 4, 0, 2], crps: 3, bias: 0 })
    expect(check.coverage).toEqual({ share: 0.5, ...wilsonInterval(0.5, 4) })
    expect(check.biasShare).toBe(0)
    expect(rangeCheck([])).toMatchObject({ coverage: null, bias: null, verdict: 'few' })
  })

  it.each([
    ['few', [0.2, 0.5, 0.8]],
    ['holds', [0.05, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99]],
    ['too-narrow', [0, 0, 0, 0.3, 0.5, 0.7, 1, 1, 1, 0, 1]],
    ['too-wide', new Array(20).fill(0.5)],
    ['too-low', [0.95, 0.9, 0.99, 0.97]],
    ['too-high', [0.05, 0.1, 0.01, 0.03]],
  ] as const)('says %s', (verdict, places) => {
    expect(rangeCheck(quarters(places)).verdict).toBe(verdict)
  })
})

describe('pit', () => {
  it('takes half of the outcome’s own chance', () => {
    // Two independent deals of 100 and 300, each won with chance 1/2: 0, 100, 300, 400 with 1/4 each.
    const four = pipelineDistribution({
      amounts: [100, 300],
      probabilities: [0.5, 0.5],
      certain: 0,
      correlation: 0,
    })
    for (const [actual, expected] of [
      [0, 0.125],
      [100, 0.375],
      [200, 0.5],
      [400, 0.875],
      [-1, 0],
      [1000, 1],
    ] as const) {
      expect(pit(four, actual)).toBeCloseTo(expected, 9)
    }
  })
})
