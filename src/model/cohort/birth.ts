import type { Day } from '../calendar/day.ts'

/** A lead (or deal) as a cohort sees it: when it was born and when it converted, null while it hasn't. */
export interface Birth {
  readonly born: Day
  readonly converted: Day | null
}
