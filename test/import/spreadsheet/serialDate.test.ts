import { SSF } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serialDate } from '../../../src/import/spreadsheet/serialDate.ts'

test.each([
  // ECMA-376 part 1, 18.17.4.1: serial numbers of both date systems.
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [2_958_465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [1, true, '1904-01-02'],
  [2_957_003, true, '9999-12-31'],
  // (date(2024, 3, 31) - date(1899, 12, 30)).days = 45382 and (date(2024, 3, 31) - date(1904, 1, 1)).days = 43920 in Python.
  [45_382, false, '2024-03-31'],
  [43_920, true, '2024-03-31'],
  [45_382.5, false, '2024-03-31 12:00:00'],
  [45_382.999_999, false, '2024-04-01'],
  [0.25, false, '06:00:00'],
  [0, false, '1900-01-00'],
  [-1, false, null],
  [2_958_466, false, null],
])('%d counted from 1904: %s is %s', (serial, date1904, text) => {
  expect(serialDate(serial, date1904)).toBe(text)
})

test('agrees with the spreadsheet library on every second of both date systems', () => {
  const seconds = fc.integer({ min: 86_400, max: 2_957_000 * 86_400 })
  fc.assert(
    fc.property(seconds, fc.boolean(), (total, date1904) => {
      const serial = total / 86_400
      const { y, m, d, H, M, S, u } = SSF.parse_date_code(serial, { date1904 })
      // It cuts what is left of a second, where here it is rounded.
      fc.pre(u < 0.5)
      const two = (part: number) => String(part).padStart(2, '0')
      const day = `${y}-${two(m)}-${two(d)}`
      const time = H + M + S === 0 ? '' : ` ${two(H)}:${two(M)}:${two(S)}`
      expect(serialDate(serial, date1904)).toBe(day + time)
    }),
  )
})
