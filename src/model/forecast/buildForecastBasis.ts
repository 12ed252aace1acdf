import type { ForecastBasis } from './forecastBasis.ts'
import { type LearningInput, learnForecast } from './learnForecast.ts'
import { type ForecastSelection, selectForecast } from './selectForecast.ts'

/** Facts and calls from which a forecast is made, and what is asked about. */
export type ForecastInput = LearningInput & ForecastSelection

/**
 * Fits all that forecast, what-if and backward questions need, from nothing but what was known on `asOf`: `learnForecast`, then
 * `selectForecast`. Cost: linear in deal-days plus open deals x days left.
 */
export function buildForecastBasis(input: ForecastInput): ForecastBasis {
  return selectForecast(learnForecast(input), input)
}
