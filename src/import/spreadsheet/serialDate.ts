import { formatDay } from '../../model/calendar/day.ts'
import { serialDay } from '../dates/serialDay.ts'
import { clockText, SECONDS_A_DAY } from './clockText.ts'

/** 9999-12-31 as a serial number: the last date of Excel. */
const LAST_SERIAL = 2_958_465
/** Serial number of 29 February 1900, a day that never was; Excel counts it as Lotus 1-2-3 did (ECMA-376 part 1, 18.17.4.1). */
const PHANTOM_DAY = 60
/** Days by which the count from 1904 lies behind. */
const DAYS_FROM_1900_TO_1904 = 1462

/**
 * A serial number as `YYYY-MM-DD`, with ` HH:MM:SS` where it has a time of day, rounded to the second. On day 0 only the time is
 * given, and `1900-01-00`, as Excel shows it, without one. null outside the years of Excel. Serial 60 gives `1900-02-29`.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (serial < 0) return null
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const counted = Math.floor(seconds / SECONDS_A_DAY)
  const left = seconds % SECONDS_A_DAY
  const time = left === 0 ? '' : clockText(left)
  if (counted === 0 && time !== '') return time
  const day = date1904 ? counted + DAYS_FROM_1900_TO_1904 : counted
  if (day > LAST_SERIAL) return null
  return time === '' ? dayText(day) : `${dayText(day)} ${time}`
}

function dayText(day: number): string {
  if (day === 0) return '1900-01-00'
  if (day === PHANTOM_DAY) return '1900-02-29'
  return formatDay(serialDay(day < PHANTOM_DAY ? day + 1 : day))
}
