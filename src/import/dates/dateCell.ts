import type { DateOrder } from '../../contract/importAnswers.ts'
import { monthOf } from './monthNames.ts'
import { type NumericDate, readNumericDate } from './numericDate.ts'
import { withoutWeekday } from './withoutWeekday.ts'

/** The parts of a date as they stand in a cell. `order` is null where the two first numbers can be read either way round. */
export interface DateParts {
  readonly year: number
  /** Month, or the first of two numbers whose order isn't said. */
  readonly first: number
  /** Day of month, or the second of the two. */
  readonly second: number
  /** How the cell itself says it is to be read: `iso` also for a month in letters. */
  readonly order: 'iso' | null
  /** `.` between the numbers. */
  readonly dotted: boolean
}

/** How all cells of a column are read: an order of day and month, or one way in which numbers stand for dates. */
export type DateReading = DateOrder | NumericDate

/** Longer cells are texts, whatever they start with. */
const LONGEST_DATE = 72

const CLOCK = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-6]\d(?:[.,]\d+)?)?`
const ZONE = String.raw`(?:Z|[A-Z]{3,4})?(?:[+-]\d{2}(?::?\d{2})?)?(?:\s*\([^)]*\))?`
const TIME = String.raw`(?:(?:T|,\s*|\s+)(?:(?:at|um|à|om)\s)?${CLOCK}\s*(?:[AaPp]\.?\s?[Mm]\.?|Uhr)?\s*${ZONE})?`
const NAME = String.raw`([\p{L}\p{M}]{3,12})\.?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?${TIME}$`)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${TIME}$`)
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?Z?)?$/
const LETTERS = /\p{L}{3}/u
const LEADING_LETTER = /^\p{L}/u
const DAY_NAMED_MONTH = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[-\s./]+(?:de\s|of\s)?${NAME}[-\s.,/]+(?:del?\s)?(\d{4}|\d{2})${TIME}$`,
  'u',
)
const DAY_NAMED_MONTH_CLOSE = new RegExp(String.raw`^(\d{1,2})([A-Za-z]{3})(\d{4})(?::${CLOCK})?$`)
const NAMED_MONTH_DAY = new RegExp(
  String.raw`^${NAME}[-\s/]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s/]+(?:del?\s)?(\d{4})${TIME}$`,
  'u',
)
const YEAR_NAMED_MONTH = new RegExp(String.raw`^(\d{4})[-\s./]+${NAME}[-\s./]+(\d{1,2})${TIME}$`, 'u')
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const HYPHEN = 45
const ZERO = 48
const NINE = 57
/** Two-digit years from here on are of the 1900s, as POSIX strptime (%y) reads them. */
const FIRST_TWO_DIGIT_YEAR_OF_1900S = 69

/**
 * Takes a date cell apart without deciding the order of day and month: `2017-03-01`, `3/1/2017`, `01.03.17`, `20170301`,
 * `1 Mar 2017`, `Mar 1, 2017`, the month's name in any of seven languages, a weekday before it. A time is dropped: the date
 * stands as written, whatever its time zone, and 24:00 belongs to the day that it ends. Null for anything else.
 */
export function dateParts(cell: string): DateParts | null {
  if (cell.length > LONGEST_DATE) return null
  const text = LEADING_LETTER.test(cell) ? withoutWeekday(cell) : cell
  const iso = YEAR_FIRST.exec(text)
  if (iso) return { year: +iso[1]!, first: +iso[3]!, second: +iso[4]!, order: 'iso', dotted: false }
  const numeric = YEAR_LAST.exec(text)
  if (numeric) {
    return {
      year: fullYear(numeric[4]!),
      first: +numeric[1]!,
      second: +numeric[3]!,
      order: null,
      dotted: numeric[2] === '.',
    }
  }
  return compactDate(text) ?? (LETTERS.test(text) ? dateWithName(text) : null)
}

/**
 * The cell as `YYYY-MM-DD`, its numbers read in the given order; null when it is no date or the day doesn't exist. In a column
 * of numbers that stand for dates only such numbers are dates.
 */
export function readDate(cell: string, order: DateReading): string | null {
  if (order !== 'iso' && order !== 'day-first' && order !== 'month-first') return readNumericDate(cell, order)
  if (isPlainIso(cell)) return exists(+cell.slice(0, 4), +cell.slice(5, 7), +cell.slice(8, 10)) ? cell : null
  const parts = dateParts(cell)
  if (!parts) return null
  if (parts.order === 'iso') return isoText(parts.year, parts.first, parts.second)
  if (order === 'day-first') return isoText(parts.year, parts.second, parts.first)
  if (order === 'month-first') return isoText(parts.year, parts.first, parts.second)
  // An order was never needed: every such cell of the column has two equal numbers.
  return parts.first === parts.second ? isoText(parts.year, parts.first, parts.second) : null
}

/** `YYYY-MM-DD` and nothing else: the usual case, told without a regular expression because it is met millions of times. */
export function isPlainIso(cell: string): boolean {
  if (cell.length !== 10 || cell.charCodeAt(4) !== HYPHEN || cell.charCodeAt(7) !== HYPHEN) return false
  for (let at = 0; at < 10; at++) {
    const code = cell.charCodeAt(at)
    if (at !== 4 && at !== 7 && (code < ZERO || code > NINE)) return false
  }
  return true
}

function compactDate(cell: string): DateParts | null {
  const match = COMPACT.exec(cell)
  if (!match) return null
  const [year, first, second] = [+match[1]!, +match[2]!, +match[3]!]
  return exists(year, first, second) ? { year, first, second, order: 'iso', dotted: false } : null
}

function dateWithName(text: string): DateParts | null {
  const dayFirst = DAY_NAMED_MONTH.exec(text) ?? DAY_NAMED_MONTH_CLOSE.exec(text)
  if (dayFirst) return namedDate(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = NAMED_MONTH_DAY.exec(text)
  if (monthFirst) return namedDate(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
  const yearFirst = YEAR_NAMED_MONTH.exec(text)
  return yearFirst ? namedDate(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!) : null
}

function namedDate(year: string, name: string, day: string): DateParts | null {
  const month = monthOf(name)
  return month === null
    ? null
    : { year: fullYear(year), first: month, second: +day, order: 'iso', dotted: false }
}

function fullYear(digits: string): number {
  const year = +digits
  if (digits.length > 2) return year
  return year < FIRST_TWO_DIGIT_YEAR_OF_1900S ? 2000 + year : 1900 + year
}

function isoText(year: number, month: number, day: number): string | null {
  if (!exists(year, month, day)) return null
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (leap ? 29 : DAYS_IN_MONTH[month - 1]!)
}
