import { parseDay } from '../model/calendar/day.ts'
import { monthOf } from './dates/monthNames.ts'
import { readNumericDate } from './dates/numericDate.ts'

/** Days outside are numbers that merely look like dates. */
const EARLIEST_YEAR = 1990
const LATEST_YEAR = 2099

/** A word that may be the name of a month. */
const MONTH = String.raw`(\p{L}{3,12})`
/** Also as in `31 de octubre de 2026`. */
const GAP = '[-_., ]*(?:de[-_ ])?'
/** A time of day behind a date, which adds nothing. */
const TIME = String.raw`(?:[T_ -]?\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?Z?)?`

const YEAR_FIRST = /(?<!\d)(\d{4})([-_. ])(\d{1,2})\2(\d{1,2})(?!\d)/g
const COMPACT = new RegExp(String.raw`(?<!\d)(\d{4})(\d{2})(\d{2})${TIME}(?!\d)`, 'g')
const YEAR_LAST = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(\d{4})(?!\d)/g
const YEAR_MONTH_DAY = new RegExp(String.raw`(?<!\d)(\d{4})${GAP}${MONTH}${GAP}(\d{1,2})(?!\d)`, 'giu')
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?${GAP}${MONTH}${GAP}(\d{4})(?!\d)`,
  'giu',
)
const MONTH_DAY_YEAR = new RegExp(
  String.raw`(?<!\p{L})${MONTH}${GAP}(\d{1,2})(?:st|nd|rd|th)?[-_., ]+(\d{4})(?!\d)`,
  'giu',
)
/** Milliseconds since 1970, as programs put them into names; 13 digits that start with 1 from 2001 to 2033. */
const MILLISECONDS = /(?<!\d)(1\d{12})(?!\d)/g

type Read = (match: RegExpExecArray) => string | null | 'ambiguous'

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [YEAR_FIRST, ([, year, , month, day]) => isoDay(year, month, day)],
  [COMPACT, ([, year, month, day]) => isoDay(year, month, day)],
  [YEAR_LAST, yearLast],
  [YEAR_MONTH_DAY, ([, year, month, day]) => namedDay(year, month, day)],
  [DAY_MONTH_YEAR, ([, day, month, year]) => namedDay(year, month, day)],
  [MONTH_DAY_YEAR, ([, month, day, year]) => namedDay(year, month, day)],
  [MILLISECONDS, ([, milliseconds]) => readNumericDate(milliseconds!, 'epoch-milliseconds')],
]

/**
 * The day that a file's name states, `YYYY-MM-DD`, as in `deals_2026-10-31.csv`, `Deals 31.10.2026.xlsx`,
 * `pipeline-20261031 (1).csv`, `Opportunities 2026 Oct 31` or `export_1793404800000` (milliseconds since 1970, the day in UTC).
 * A day is only read where the name leaves no choice: null for a year or a month alone, for `03-04-2026` (with dots, which are
 * written day first, it is April), for a day that doesn't exist, and where two different days are named.
 */
export function snapshotDate(fileName: string): string | null {
  const name = fileName.normalize('NFC')
  const found = new Set<string>()
  for (const [form, read] of FORMS) {
    for (const match of name.matchAll(form)) {
      const day = read(match)
      if (day === 'ambiguous') return null
      if (day !== null) found.add(day)
    }
  }
  const [only] = found
  return found.size === 1 ? only! : null
}

function yearLast([, first, mark, second, year]: RegExpExecArray): ReturnType<Read> {
  const dayFirst = isoDay(year, second, first)
  const monthFirst = isoDay(year, first, second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst
  return mark === '.' ? dayFirst : 'ambiguous'
}

function namedDay(year: string | undefined, name: string | undefined, day: string | undefined) {
  const month = monthOf(name!)
  return month === null ? null : isoDay(year, String(month), day)
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR) return null
  const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return parseDay(text) === null ? null : text
}
