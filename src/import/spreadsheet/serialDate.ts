const SECONDS_A_DAY = 86_400
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
  const time = timeText(seconds % SECONDS_A_DAY)
  if (counted === 0 && time !== '') return time
  const day = date1904 ? counted + DAYS_FROM_1900_TO_1904 : counted
  if (day > LAST_SERIAL) return null
  return time === '' ? dayText(day) : `${dayText(day)} ${time}`
}

function dayText(day: number): string {
  if (day === 0) return '1900-01-00'
  if (day === PHANTOM_DAY) return '1900-02-29'
  const sinceYearEnd = day < PHANTOM_DAY ? day : day - 1
  return new Date(Date.UTC(1899, 11, 31 + sinceYearEnd)).toISOString().slice(0, 10)
}

function timeText(seconds: number): string {
  if (seconds === 0) return ''
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}
