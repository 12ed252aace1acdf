import { type Day, formatDay } from '../../model/calendar/day.ts'

/** How a column of bare numbers stands for dates. */
export type NumericDate = 'excel-serial' | 'epoch-seconds' | 'epoch-milliseconds'

/**
 * Days since 1899-12-30, as Excel and LibreOffice count them (the 1900 date system; ECMA-376 part 1, 18.17.4.1). Only 1970 to
 * 2099 is taken, where a wrong leap day of 1900 is past. Workbooks of the 1904 system count 1,462 days less; as text they
 * can't be told apart and come out four years early.
 */
const SERIAL = { from: 25_569, to: 73_050, of1970: 25_569 }
/** Seconds from 2001-09-09, when they got ten digits, to the end of 2099. */
const SECONDS = { from: 1_000_000_000, to: 4_102_444_799 }
const SECONDS_OF_DAY = 86_400
const SERIAL_TEXT = /^\d{5}(?:[.,]\d{1,12})?$/
const EPOCH_TEXT = /^\d{10}(?:\d{3})?$/

/** Which kind of date a trimmed cell of digits may stand for; null for none. Amounts look the same: only a date column may ask. */
export function numericDateOf(cell: string): NumericDate | null {
  if (SERIAL_TEXT.test(cell)) {
    const day = +cell.slice(0, 5)
    return day >= SERIAL.from && day <= SERIAL.to ? 'excel-serial' : null
  }
  if (!EPOCH_TEXT.test(cell)) return null
  const seconds = +cell.slice(0, 10)
  if (seconds < SECONDS.from || seconds > SECONDS.to) return null
  return cell.length === 10 ? 'epoch-seconds' : 'epoch-milliseconds'
}

/**
 * The cell as `YYYY-MM-DD`, null when it is no number of that kind. A fraction of a day and the time of day are dropped; seconds
 * and milliseconds since 1970 give the day in UTC, as HubSpot writes its dates.
 */
export function readNumericDate(cell: string, kind: NumericDate): string | null {
  if (numericDateOf(cell) !== kind) return null
  const days =
    kind === 'excel-serial'
      ? +cell.slice(0, 5) - SERIAL.of1970
      : Math.floor(+cell.slice(0, 10) / SECONDS_OF_DAY)
  return formatDay(days as Day)
}
