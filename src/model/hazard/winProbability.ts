import type { Day } from '../calendar/day.ts'
import type { ClosingHazards } from './closingHazards.ts'
import { shiftLogOdds } from './shiftLogOdds.ts'
import { type CourseLevers, winWithin } from './winWithin.ts'

/**
 * Chance that a deal open on the evening of `from`, `age` days old, is won on one of the days after it up to `to` (included).
 * Age -1 is a deal created the next morning. `to` on or before `from` gives 0. `logOddsShift` (concerns and other evidence on the
 * single deal) is added to the log-odds. For many deals prepare `winWithin` once instead.
 */
export function winProbability(
  hazards: ClosingHazards,
  age: number,
  from: Day,
  to: Day,
  levers?: CourseLevers,
  logOddsShift = 0,
): number {
  return shiftLogOdds(winWithin(hazards, { from, to }, levers)(age), logOddsShift)
}
