import { addDays } from '../calendar/day.ts'
import { type CourseLevers, winWithin } from '../hazard/winWithin.ts'
import type { ForecastBasis } from './forecastBasis.ts'

/** Deals expected to be created after the as-of date by the period's end, and those of them won in the period. */
export interface NewBusinessWins {
  readonly created: number
  readonly wins: number
}

/**
 * Sum over the days of creation of expected deals times the chance that one created on that day is won in the period; a deal can be won
 * on the day of its creation. Deals created before a period that lies ahead count when they are won in it.
 */
export function newBusinessWins(basis: ForecastBasis, levers: CourseLevers): NewBusinessWins {
  const { asOf, period, hazards, newBusiness } = basis
  let created = 0
  let wins = 0
  for (let i = 0; i < newBusiness.arrivalsByDay.length; i++) {
    const arrivals = newBusiness.arrivalsByDay[i]!
    if (arrivals === 0) continue
    const window = { from: addDays(asOf, i), start: period.start, to: period.end }
    created += arrivals
    wins += arrivals * winWithin(hazards, window, levers)(-1)
  }
  return { created, wins }
}
