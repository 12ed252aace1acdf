import { describe, expect, it } from 'vitest'
import { addDays, parseDay } from '../../../src/model/calendar/day.ts'
import { fitClosingHazards } from '../../../src/model/hazard/fitClosingHazards.ts'
import { winProbability } from '../../../src/model/hazard/winProbability.ts'
import { winProbabilityInterval } from '../../../src/model/hazard/winProbabilityInterval.ts'
import { logit } from '../../../src/model/probability/logit.ts'
import { NORMAL_90 } from '../../../src/model/probability/normal90.ts'
import { madeDeals } from '../madeDeals.ts'

const START = parseDay('2016-01-01')!
const AS_OF = parseDay('2017-01-01')!
const NO_PACE = { effect: 1, evidence: Number.POSITIVE_INFINITY }

const intervalFrom = (deals: number, age = 20) => {
  const hazards = fitClosingHazards(madeDeals(deals, START, AS_OF), AS_OF)
  return winProbabilityInterval(hazards, { from: AS_OF, to: addDays(AS_OF, 60) })(age, NO_PACE)
}

describe('winProbabilityInterval', () => {
  it('holds the chance itself and stays within 0 and 1', () => {
    for (const deals of [0, 3, 10, 100, 1000]) {
      const { probability, low, high } = intervalFrom(deals)
      expect(0 < low && low <= probability && probability <= high && high < 1).toBe(true)
    }
  })

  it('is wide on little evidence and narrows with more', () => {
    const widths = [0, 20, 200, 2000].map((deals) => {
      const { low, high } = intervalFrom(deals)
      return high - low
    })
    expect(widths[0]!).toBeGreaterThan(0.25)
    for (let i = 1; i < widths.length; i++) expect(widths[i]!).toBeLessThan(widths[i - 1]!)
    expect(widths[3]!).toBeLessThan(0.15)
  })

  it('widens with an uncertain pace and gives the chance of winWithin', () => {
    const hazards = fitClosingHazards(madeDeals(300, START, AS_OF), AS_OF)
    const interval = winProbabilityInterval(hazards, { from: AS_OF, to: addDays(AS_OF, 60) })
    const plain = interval(10, NO_PACE)
    const unsure = interval(10, { effect: 1, evidence: 4 })
    expect(plain.probability).toBe(winProbability(hazards, 10, AS_OF, addDays(AS_OF, 60)))
    expect(unsure.high - unsure.low).toBeGreaterThan(plain.high - plain.low)
    expect(plain.n).toBeGreaterThan(0)
  })

  it('has the variance of wins, of losses as far as they take from what is not won, and of crowding', () => {
    // A single band, January alone: rates of 0.02 and 0.03 a day over 20 days.
    const won = 0.4 * (1 - Math.exp(-1))
    const lost = 0.6 * (1 - Math.exp(-1))
    const varianceWith = (wonShape: number, lostShape: number, error: number) => {
      const supportOf = (shape: number) => ({
        ...{
          cells: [[shape], [shape], [shape]],
          cellLean: [[0], [0], [0]],
          bands: [1],
          bandLean: [0],
          pooled: 1,
        },
        ...{ months: [1, 1, 1], monthShares: [1 / 3, 1 / 3, 1 / 3] },
      })
      const hazards = {
        ...fitClosingHazards([], AS_OF),
        ...{ bandStarts: [0], wonCounts: [0], lostCounts: [0] },
        ...{ wonRates: [[0.02], [0.02], [0.02]], lostRates: [[0.03], [0.03], [0.03]] },
        ...{ wonSupport: supportOf(wonShape), lostSupport: supportOf(lostShape) },
        crowding: { elasticity: 0, error, first: AS_OF, loads: [Math.LN2] },
      }
      const interval = winProbabilityInterval(hazards, { from: AS_OF, to: addDays(AS_OF, 20) })(5, NO_PACE)
      expect(interval.probability).toBeCloseTo(won, 12)
      return ((logit(interval.high) - logit(interval.probability)) / NORMAL_90) ** 2
    }
    const sure = 1e15
    expect(varianceWith(4, sure, 0)).toBeCloseTo(1 / 4, 10)
    expect(varianceWith(sure, 5, 0)).toBeCloseTo(lost / (1 - won) / 5, 10)
    expect(varianceWith(sure, sure, 0.3)).toBeCloseTo((0.3 * Math.LN2) ** 2, 10)
  })

  it('is a point where no day is left', () => {
    const hazards = fitClosingHazards([], AS_OF)
    expect(winProbabilityInterval(hazards, { from: AS_OF, to: AS_OF })(5, NO_PACE)).toEqual({
      probability: 0,
      low: 0,
      high: 0,
      n: 0,
    })
  })
})
