import { type Day, formatDay } from '../../model/calendar/day.ts'
import { serialDay } from './serialDay.ts'

/** How a column of bare numbers stands for dates. */
export type NumericDate = 'excel-serial' | 'epoch-seconds' | 'epoch-milliseconds'

/**
 * Serial numbers of 1970 to 2099. Workbooks of the 1904 system count 1,462 days less; as text they can't be told apart and come
 * out four years early.
 */
const SERIAL = { from: 25_569, to: 73_050 }
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
  if (kind === 'excel-serial') return formatDay(serialDay(+cell.slice(0, 5)))
  return formatDay(Math.floor(+cell.slice(0, 10) / SECONDS_OF_DAY) as Day)
}
