import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../src/import/dates/dateCell.ts'
import { type Day, formatDay } from '../../../src/model/calendar/day.ts'

/** Languages and styles in which the month is a word; what they write comes from the Unicode locale data in Node. */
const LANGUAGES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl'].flatMap((language) =>
  (['long', 'full'] as const).map((style) => [language, style] as const),
)

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
    ['15 Apr, 2021 00:02:00', 'iso', '2021-04-15'],
    ['02/23/26 08:55 PM', 'month-first', '2026-02-23'],
    ['2/23/2026, 8:55\u202fPM', 'month-first', '2026-02-23'],
    ['Feb 23, 2026 at 8:55 PM', 'iso', '2026-02-23'],
    ['Monday, February 23, 2026', 'iso', '2026-02-23'],
    ['Mon, 23 Feb 2026 10:00:00 GMT', 'iso', '2026-02-23'],
    ['Mon Feb 23 2026 10:00:00 GMT+0100 (Central European Standard Time)', 'iso', '2026-02-23'],
    ['Mo., 23.02.2026', 'day-first', '2026-02-23'],
    ['23.02.26, 10:00 Uhr', 'day-first', '2026-02-23'],
    ['23. 2. 2026', 'day-first', '2026-02-23'],
    ['2026. 02. 23.', 'iso', '2026-02-23'],
    ['20260223', 'iso', '2026-02-23'],
    ['20260223T100000Z', 'iso', '2026-02-23'],
    ['23FEB2026', 'iso', '2026-02-23'],
    ['2026-Feb-23', 'iso', '2026-02-23'],
    ['23/févr./2026', 'iso', '2026-02-23'],
    ['1er mars 2026', 'iso', '2026-03-01'],
    ['23. Februar 2026', 'iso', '2026-02-23'],
    ['3. März 2026', 'iso', '2026-03-03'],
    ['23 de febrero de 2026', 'iso', '2026-02-23'],
    ['1º de março de 2026', 'iso', '2026-03-01'],
    ['23 giu 2026', 'iso', '2026-06-23'],
    ['23 mrt. 2026', 'iso', '2026-03-23'],
    // The day as written, whatever the zone says it is in UTC.
    ['2026-02-23T23:30:00-05:00', 'iso', '2026-02-23'],
    ['2026-02-23 10:00:00.000000 UTC', 'iso', '2026-02-23'],
    ['2026-02-23 24:00', 'iso', '2026-02-23'],
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
    '20171301',
    '42796',
    '2026-02-23 25:00',
    '2026-02-23 10:75',
    '23 jui 2026',
    'Marketing 3, 2020',
    'Motor March 3, 2020',
    'D-20260223',
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
        const date = new Date(`${iso}T12:00:00Z`)
        for (const [language, style] of LANGUAGES)
          expect(
            readDate(date.toLocaleDateString(language, { dateStyle: style, timeZone: 'UTC' }), 'iso'),
          ).toBe(iso)
      }),
    )
  })
})
