import { addDays, type Day, formatDay, parseDay } from '../model/calendar/day.ts'
import { newestFactDate } from '../store/batches.ts'
import type { ReadableWorkbook } from '../store/workbookHandle.ts'

/**
 * Last day whose facts count as known when looking from `asOf`. A look back stands at the opening of that day: what
 * happened on it is still ahead, so that the first of a quarter has the whole quarter to forecast. The newest date in
 * the data has no later facts to hide, so all of its own count.
 */
export function lastKnownDay(db: ReadableWorkbook, asOf: Day): Day {
  const newest = newestFactDate(db)
  return newest === null || asOf === parseDay(newest) ? asOf : addDays(asOf, -1)
}

/** The same for `YYYY-MM-DD`, which must be a date. */
export function lastKnownDate(db: ReadableWorkbook, asOf: string): string {
  return formatDay(lastKnownDay(db, parseDay(asOf)!))
}
