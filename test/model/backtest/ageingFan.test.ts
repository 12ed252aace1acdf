import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageingFan, type PastCall, weekOfPeriod, weeksIn } from '../../../src/model/backtest/ageingFan.ts'
import { addDays, type Day } from '../../../src/model/calendar/day.ts'
import { parsePeriod, shiftPeriod } from '../../../src/model/calendar/period.ts'
import { normalQuantile } from '../../../src/model/probability/normalQuantile.ts'

const FIRST = parsePeriod('2017-Q1')!

function callAt(quarter: number, daysKnown: number, ratio: number, sd = 0.1): PastCall {
  const period = shiftPeriod(FIRST, quarter)
  const reach = 1000 * sd * normalQuantile(0.9)
  const asOf = addDays(period.start, daysKnown - 1)
  return { asOf, period, said: 1000, p10: 1000 - reach, p90: 1000 + reach, actual: 1000 * ratio }
}

describe('ageingFan', () => {
  it('predicts as a normal sample with a conjugate prior', () => {
    // Calls 17 and 18 days into the quarter, so that the middle of week 3 (17.5 days) lies between equal ratios.
    const calls = [1.1, 0.9, 1.2, 1].flatMap((ratio, quarter) => [
      callAt(quarter, 17, ratio),
      callAt(quarter, 18, ratio),
    ])
    const week = ageingFan(calls).find((one) => one.week === 3)!
    expect(week.n).toBe(4)
    expect(week.happened.map((ratio) => Number(ratio.toFixed(9)))).toEqual([1.1, 0.9, 1.2, 1])
    // scipy 1.17.1: stats.t.ppf(q, 8, loc=m, scale=s) with m = 1.025 and s^2 = (4 0.1^2 + 0.05 + 2 0.05^2) / 8 (1 + 1 / 8)
    expect(week.mid).toBeCloseTo(1.025, 9)
    expect(week.low).toBeCloseTo(0.8635522277197525, 9)
    expect(week.high).toBeCloseTo(1.1864477722802473, 9)
  })

  it('never spreads out as the quarter ages, and the centre lies between low and high', () => {
    const call = fc.record({
      quarter: fc.integer({ min: 0, max: 7 }),
      days: fc.integer({ min: 0, max: 89 }),
      ratio: fc.double({ min: 0, max: 3, noNaN: true }),
      sd: fc.double({ min: 0, max: 0.5, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 40 }), (calls) => {
        const fan = ageingFan(calls.map(({ quarter, days, ratio, sd }) => callAt(quarter, days, ratio, sd)))
        for (const [i, { low, mid, high, n, happened }] of fan.entries()) {
          expect(low).toBeLessThanOrEqual(mid)
          expect(mid).toBeLessThanOrEqual(high)
          expect(happened).toHaveLength(n)
          const before = fan[i - 1]
          if (before?.n === n) expect(high - mid).toBeLessThanOrEqual(before.high - before.mid + 1e-12)
        }
      }),
    )
  })

  it('has nothing to say without history, or of calls of nothing', () => {
    expect(ageingFan([])).toEqual([])
    expect(ageingFan([{ ...callAt(0, 10, 1), said: 0 }])).toEqual([])
  })

  it('ends where everything is known', () => {
    const fan = ageingFan([callAt(0, 0, 1.5), callAt(0, 45, 1.2), callAt(1, 0, 0.7), callAt(1, 45, 0.9)])
    expect(fan.at(-1)!.week).toBe(13)
    expect(fan.at(-1)!.high - fan.at(-1)!.low).toBeLessThan(fan[0]!.high - fan[0]!.low)
  })
})

describe('weekOfPeriod', () => {
  it('counts the weeks of a quarter from its first morning', () => {
    const day = (offset: number) => addDays(FIRST.start, offset) as Day
    expect(weeksIn(FIRST)).toBe(13)
    expect(weeksIn(parsePeriod('2017-02')!)).toBe(4)
    expect([-1, 0, 5, 6, 88, 400].map((offset) => weekOfPeriod(day(offset), FIRST))).toEqual([
      1, 1, 1, 2, 13, 13,
    ])
  })
})
