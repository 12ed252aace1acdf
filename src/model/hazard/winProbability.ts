import type { Day } from '../calendar/day.ts'
import { logistic } from '../probability/logistic.ts'
import { logit } from '../probability/logit.ts'
import type { ClosingHazards } from './closingHazards.ts'
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

/** A chance with `shift` added to its log-odds; exact at 0, where the chance comes back unchanged. */
export function shiftLogOdds(probability: number, shift: number): number {
  return shift === 0 ? probability : logistic(logit(probability) + shift)
}
