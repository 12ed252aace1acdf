import type { Day } from '../../model/calendar/day.ts'

/** Serial number of 1970-01-01: `(date(1970, 1, 1) - date(1899, 12, 30)).days` in Python. */
const SERIAL_OF_1970 = 25_569

/**
 * The day that a whole serial number of a spreadsheet stands for, from 61 (1 March 1900) on: days since 1899-12-30, as Excel and
 * LibreOffice count them (the 1900 date system; ECMA-376 part 1, 18.17.4.1). Before that Excel counts one day less, having a leap
 * day in 1900.
 */
export function serialDay(serial: number): Day {
  return (serial - SERIAL_OF_1970) as Day
}
