import { dayOf, formatDay, parseDay } from '../model/calendar/day.ts'
import { accepted, type Entry, refused } from './entry.ts'
import { monthName } from './formatDate.ts'

const MONTH_NUMBERS = new Map(Array.from({ length: 12 }, (_, i) => [monthName(i + 1).toLowerCase(), i + 1]))
const DAY_FIRST = /^(\d{1,2})\.?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i
const MONTH_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/i
const EXAMPLE = 'Write a date such as 2026-11-14 or 14 Nov 2026.'

/** Reads `2026-11-14`, `14 Nov 2026` or `Nov 14, 2026` into `YYYY-MM-DD`. `3/4/2026` is refused: it has two readings. */
export function parseDateInput(text: string): Entry<string> {
  const typed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) {
    return parseDay(typed) === null ? refused(`${typed} is not a day of the calendar.`) : accepted(typed)
  }
  const dayFirst = DAY_FIRST.exec(typed)
  if (dayFirst) return named(typed, dayFirst[1], dayFirst[2], dayFirst[3])
  const monthFirst = MONTH_FIRST.exec(typed)
  if (monthFirst) return named(typed, monthFirst[2], monthFirst[1], monthFirst[3])
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(typed)) {
    return refused(`${typed} can be read in two ways. ${EXAMPLE}`)
  }
  return refused(EXAMPLE)
}

function named(typed: string, day = '', month = '', year = ''): Entry<string> {
  const monthNumber = MONTH_NUMBERS.get(month.toLowerCase())
  if (monthNumber === undefined) return refused(EXAMPLE)
  const iso = formatDay(dayOf(Number(year), monthNumber, Number(day)))
  return Number(iso.slice(8)) === Number(day)
    ? accepted(iso)
    : refused(`${typed} is not a day of the calendar.`)
}
