import { civilDate, type Day, dayOf } from './day.ts'
import type { FiscalYearStart } from './period.ts'

/** Place of the day's month in its fiscal quarter: 0 first, 1 second, 2 last. */
export function monthOfQuarter(day: Day, fiscalYearStart: FiscalYearStart = 1): 0 | 1 | 2 {
  return ((civilDate(day).month - fiscalYearStart + 12) % 3) as 0 | 1 | 2
}

/** `monthOfQuarter` of each day from `first` to `last`, both included; empty when `last` is before `first`. */
export function monthsOfQuarter(first: Day, last: Day, fiscalYearStart: FiscalYearStart = 1): Uint8Array {
  const months = new Uint8Array(Math.max(0, last - first + 1))
  for (let i = 0; i < months.length; ) {
    const place = monthOfQuarter((first + i) as Day, fiscalYearStart)
    const { year, month } = civilDate((first + i) as Day)
    const next = Math.min(months.length, dayOf(year, month + 1, 1) - first)
    months.fill(place, i, next)
    i = next
  }
  return months
}
