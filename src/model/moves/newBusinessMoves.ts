import type { ForecastEvaluation } from '../forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { BASELINE_LEVERS } from '../forecast/levers.ts'
import { newBusinessWins } from '../forecast/newBusinessWins.ts'

/** How the expectation of new business changed; both sum to the change of what is expected from it. Minor units. */
export interface NewBusinessMoves {
  /** Taken out: what the first day expected from deals to be created by the second; those that were are `new`. 0 or less. */
  readonly awaited: number
  /** What is expected from the days still to come, against what the first day expected from them. */
  readonly outlook: number
}

/** `before` and `after`: what is expected from new business on the two days, as `evaluateForecast` gives it. Cost: days left. */
export function newBusinessMoves(
  opening: ForecastBasis,
  closing: ForecastBasis,
  before: ForecastEvaluation['newBusiness'],
  after: ForecastEvaluation['newBusiness'],
): NewBusinessMoves {
  const passed = Math.max(0, closing.asOf - opening.asOf)
  const { newBusiness } = opening
  const arrivalsByDay = newBusiness.arrivalsByDay.map((count, day) => (day < passed ? 0 : count))
  const later = newBusinessWins(
    { ...opening, newBusiness: { ...newBusiness, arrivalsByDay } },
    BASELINE_LEVERS,
  )
  const stillExpected = before.wins === 0 ? 0 : before.expected * (later.wins / before.wins)
  return { awaited: stillExpected - before.expected, outlook: after.expected - stillExpected }
}
