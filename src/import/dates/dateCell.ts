import type { DateOrder } from '../../contract/importAnswers.ts'

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

/** Longer cells are texts, whatever they start with. */
const LONGEST_DATE = 48

const TIME = String.raw`(?:[T ,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`)
const DAY_NAMED_MONTH = new RegExp(String.raw`^(\d{1,2})[- .]+([A-Za-z]{3,9})[- .,]+(\d{4}|\d{2})${TIME}$`)
const NAMED_MONTH_DAY = new RegExp(String.raw`^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})${TIME}$`)
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const HYPHEN = 45
const ZERO = 48
const NINE = 57
/** Two-digit years from here on are of the 1900s, as POSIX strptime (%y) reads them. */
const FIRST_TWO_DIGIT_YEAR_OF_1900S = 69

/**
 * Takes a date cell apart without deciding the order of day and month: `2017-03-01`, `3/1/2017`, `01.03.17`, `1 Mar 2017`,
 * each with or without a time, which is dropped: the date stands as written, whatever its time zone. Null for anything else.
 */
export function dateParts(cell: string): DateParts | null {
  if (cell.length > LONGEST_DATE) return null
  const iso = YEAR_FIRST.exec(cell)
  if (iso) return { year: +iso[1]!, first: +iso[3]!, second: +iso[4]!, order: 'iso', dotted: false }
  const numeric = YEAR_LAST.exec(cell)
  if (numeric) {
    return {
      year: fullYear(numeric[4]!),
      first: +numeric[1]!,
      second: +numeric[3]!,
      order: null,
      dotted: numeric[2] === '.',
    }
  }
  const named = DAY_NAMED_MONTH.exec(cell)
  if (named) return namedDate(named[3]!, named[2]!, named[1]!)
  const american = NAMED_MONTH_DAY.exec(cell)
  return american ? namedDate(american[3]!, american[1]!, american[2]!) : null
}

/** The cell as `YYYY-MM-DD`, its numbers read in the given order; null when it is no date or the day doesn't exist. */
export function readDate(cell: string, order: DateOrder): string | null {
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

function namedDate(year: string, month: string, day: string): DateParts | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return index === -1
    ? null
    : { year: fullYear(year), first: index + 1, second: +day, order: 'iso', dotted: false }
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
