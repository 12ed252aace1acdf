import type { Day } from '../calendar/day.ts'

/**
 * Days of creation that are taken together: half a month, short enough to notice a batch of deals that isn't moving and long
 * enough to hold some.
 */
export const COHORT_DAYS = 15

/** Birth cohort of a deal: 0 for the last half-month up to `asOf`, 1 for the one before, and so on. */
export function birthCohort(created: Day, asOf: Day): number {
  return Math.floor((asOf - created) / COHORT_DAYS)
}
