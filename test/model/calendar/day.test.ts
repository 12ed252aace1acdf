import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate, type Day, dayOf, formatDay, parseDay } from '../../../src/model/calendar/day.ts'
import { monthOfQuarter, monthsOfQuarter } from '../../../src/model/calendar/monthOfQuarter.ts'

const anyDay = fc.integer({ min: -200_000, max: 1_000_000 }).map((n) => n as Day)

describe('day', () => {
  it('counts from 1970-01-01', () => {
    expect(parseDay('1970-01-01')).toBe(0)
    expect(parseDay('1969-12-31')).toBe(-1)
    // date -u -d 2017-10-01 +%s gives 1506816000; / 86400 = 17440
    expect(parseDay('2017-10-01')).toBe(17440)
  })

  it.each([
    '2017-02-29',
    '2017-02-30',
    '2017-13-01',
    '2017-00-10',
    '2017-1-1',
    '17-01-01',
    ' 2017-01-01',
    '',
  ])('refuses %j', (text) => expect(parseDay(text)).toBeNull())

  it('knows leap years', () => {
    expect(parseDay('2016-02-29')).not.toBeNull()
    expect(parseDay('2000-02-29')).not.toBeNull()
    expect(parseDay('1900-02-29')).toBeNull()
  })

  it('carries months outside 1 to 12 over', () => {
    expect(formatDay(dayOf(2017, 13, 1))).toBe('2018-01-01')
    expect(formatDay(dayOf(2017, 0, 31))).toBe('2016-12-31')
  })

  it('reads back what it writes, and civil dates name the same day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
        const { year, month, dayOfMonth } = civilDate(day)
        expect(dayOf(year, month, dayOfMonth)).toBe(day)
      }),
    )
  })

  it('adds days', () => expect(formatDay(addDays(parseDay('2016-02-28')!, 2))).toBe('2016-03-01'))
})

describe('monthOfQuarter', () => {
  it('follows the fiscal year', () => {
    expect(monthOfQuarter(parseDay('2017-03-15')!)).toBe(2)
    expect(monthOfQuarter(parseDay('2017-04-01')!)).toBe(0)
    // a year that starts in February: its first quarter is February to April
    expect(monthOfQuarter(parseDay('2017-04-01')!, 2)).toBe(2)
    expect(monthOfQuarter(parseDay('2017-01-01')!, 2)).toBe(2)
  })

  it('lists the same for a stretch of days', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 12 }),
        (first, length, start) => {
          const months = monthsOfQuarter(first, addDays(first, length), start)
          expect([...months]).toEqual(
            Array.from({ length: length + 1 }, (_, i) => monthOfQuarter(addDays(first, i), start)),
          )
        },
      ),
      { numRuns: 30 },
    )
    expect(monthsOfQuarter(5 as Day, 4 as Day)).toHaveLength(0)
  })
})
