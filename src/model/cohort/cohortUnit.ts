import { addDays, type Day, formatDay } from '../calendar/day.ts'
import { periodOf } from '../calendar/period.ts'

/** Length of a cohort: a calendar month, or a week from Monday to Sunday. */
export type CohortUnit = 'month' | 'week'

/** One stretch of birth days; `start` and `end` are both inside. A month is labelled `2017-11`, a week by its Monday, `2017-11-06`. */
export interface CohortSpan {
  readonly label: string
  readonly start: Day
  readonly end: Day
}

/** 1970-01-01 was a Thursday: three days after a Monday. */
const THURSDAY = 3

/** The month or week that holds `day`. */
export function cohortSpan(day: Day, unit: CohortUnit): CohortSpan {
  if (unit === 'month') {
    const { label, start, end } = periodOf(day, 'month')
    return { label, start, end }
  }
  const start = addDays(day, -((((day + THURSDAY) % 7) + 7) % 7))
  return { label: formatDay(start), start, end: addDays(start, 6) }
}
