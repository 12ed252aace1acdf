import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/import/dates/dateCell.ts'
import { type Day, formatDay } from '../../../src/model/calendar/day.ts'

describe('readDate', () => {
  it.each([
    ['2017-03-01', 'iso', '2017-03-01'],
    ['2018-02-26 19:58:54', 'iso', '2018-02-26'],
    ['2019-12-04T12:48:22.123Z', 'iso', '2019-12-04'],
    ['2019-12-04T23:48:22+02:00', 'iso', '2019-12-04'],
    ['2017/3/1', 'iso', '2017-03-01'],
    ['3/1/2017', 'month-first', '2017-03-01'],
    ['3/1/2017', 'day-first', '2017-01-03'],
    ['26-02-2018 19:58', 'day-first', '2018-02-26'],
    ['10/25/16 1:05 PM', 'month-first', '2016-10-25'],
    ['01.03.2017', 'day-first', '2017-03-01'],
    ['1 Mar 2017', 'iso', '2017-03-01'],
    ['01-Mar-17', 'iso', '2017-03-01'],
    ['March 1, 2017', 'iso', '2017-03-01'],
    ['5/5/2017', 'iso', '2017-05-05'],
  ] as const)('reads %s (%s)', (cell, order, date) => {
    expect(readDate(cell, order)).toBe(date)
  })

  it.each([
    '2017-02-29',
    '31/04/2017',
    '2017-13-01',
    '25/12',
    'soon',
    '',
    '2017-03-01x',
    '1/2/3/4',
    '20170301',
  ])('%j is no date', (cell) => {
    expect(readDate(cell, 'day-first')).toBeNull()
  })

  it('does not choose between two readings', () => {
    expect(readDate('3/4/2017', 'iso')).toBeNull()
  })

  it('reads every day of two centuries back from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25567, max: 47481 }), (day) => {
        const iso = formatDay(day as Day)
        const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number]
        expect(readDate(iso, 'iso')).toBe(iso)
        expect(readDate(`${month}/${dayOfMonth}/${year}`, 'month-first')).toBe(iso)
        expect(readDate(`${dayOfMonth}.${month}.${year} 10:00`, 'day-first')).toBe(iso)
      }),
    )
  })
})
