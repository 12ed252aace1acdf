import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numericDateOf, readNumericDate } from '../../../src/import/dates/numericDate.ts'
import { type Day, formatDay } from '../../../src/model/calendar/day.ts'

describe('numericDateOf', () => {
  it.each([
    ['46076', 'excel-serial'],
    ['46076.75', 'excel-serial'],
    ['46076,75', 'excel-serial'],
    ['1771804800', 'epoch-seconds'],
    ['1771804800000', 'epoch-milliseconds'],
    ['25568', null],
    ['73051', null],
    ['999999999', null],
    ['4102444800', null],
    ['46076.', null],
    ['-46076', null],
    ['', null],
  ])('%j is %s', (cell, kind) => expect(numericDateOf(cell)).toBe(kind))
})

describe('readNumericDate', () => {
  // openpyxl 3.1 utils.datetime.from_excel(46076) and datetime.fromtimestamp(1771804800, UTC), and so on
  it.each([
    ['46076', 'excel-serial', '2026-02-23'],
    ['46076.999', 'excel-serial', '2026-02-23'],
    ['25569', 'excel-serial', '1970-01-01'],
    ['73050', 'excel-serial', '2099-12-31'],
    ['1771804800', 'epoch-seconds', '2026-02-23'],
    ['1771891199999', 'epoch-milliseconds', '2026-02-23'],
    ['1771804800', 'epoch-milliseconds', null],
  ] as const)('reads %s as %s', (cell, kind, date) => expect(readNumericDate(cell, kind)).toBe(date))

  it('reads every day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_481 }), (day) => {
        expect(readNumericDate(String(day + 25_569), 'excel-serial')).toBe(formatDay(day as Day))
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 11_575, max: 47_481 }),
        fc.integer({ min: 0, max: 86_399_999 }),
        (day, time) => {
          const iso = formatDay(day as Day)
          expect(readNumericDate(String(day * 86_400_000 + time), 'epoch-milliseconds')).toBe(iso)
          expect(readNumericDate(String(day * 86_400 + Math.floor(time / 1000)), 'epoch-seconds')).toBe(iso)
        },
      ),
    )
  })
})
