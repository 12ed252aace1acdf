import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, formatDay, parseDay } from '../../../src/model/calendar/day.ts'
import {
  type PeriodUnit,
  parsePeriod,
  periodLength,
  periodOf,
  shiftPeriod,
} from '../../../src/model/calendar/period.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((n) => n as Day)
const anyUnit = fc.constantFrom<PeriodUnit>('month', 'quarter', 'year')
const anyStart = fc.integer({ min: 1, max: 12 })

const spanOf = (label: string, fiscalYearStart?: number) => {
  const period = parsePeriod(label, fiscalYearStart)!
  return `${formatDay(period.start)}..${formatDay(period.end)}`
}

describe('period', () => {
  it('names months, quarters and years', () => {
    expect(spanOf('2017-Q4')).toBe('2017-10-01..2017-12-31')
    expect(spanOf('2016-02')).toBe('2016-02-01..2016-02-29')
    expect(spanOf('2017')).toBe('2017-01-01..2017-12-31')
  })

  it('follows a fiscal year that starts in April', () => {
    expect(spanOf('2017', 4)).toBe('2017-04-01..2018-03-31')
    expect(spanOf('2017-Q4', 4)).toBe('2018-01-01..2018-03-31')
    expect(periodOf(parseDay('2018-02-10')!, 'quarter', 4).label).toBe('2017-Q4')
  })

  it.each(['2017-Q5', '2017-13', '2017-00', 'Q4', '2017-4', ''])('refuses %j', (label) =>
    expect(parsePeriod(label)).toBeNull(),
  )

  it('holds the day it was asked for, and is read back from its label', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, anyStart, (day, unit, fiscalYearStart) => {
        const period = periodOf(day, unit, fiscalYearStart)
        expect(period.start).toBeLessThanOrEqual(day)
        expect(period.end).toBeGreaterThanOrEqual(day)
        expect(parsePeriod(period.label, fiscalYearStart)).toEqual(period)
      }),
    )
  })

  it('leaves no gap to the next one, and a step back undoes a step on', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, anyStart, (day, unit, fiscalYearStart) => {
        const period = periodOf(day, unit, fiscalYearStart)
        const next = shiftPeriod(period, 1, fiscalYearStart)
        expect(next.start).toBe(period.end + 1)
        expect(shiftPeriod(next, -1, fiscalYearStart)).toEqual(period)
      }),
    )
  })

  it('counts its days, the last included', () =>
    expect(periodLength(parsePeriod('2016-Q1')!)).toBe(31 + 29 + 31))
})
