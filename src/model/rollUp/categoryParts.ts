import type { ForecastEvaluation } from '../forecast/evaluateForecast.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import { CALL_CATEGORIES, type CallCategory } from '../judgement/callCategory.ts'

/** What a period's bookings are made of, the surest first. */
export const FORECAST_PARTS = ['won', ...CALL_CATEGORIES, 'new-business'] as const
export type ForecastPart = 'won' | CallCategory | 'new-business'

/**
 * A basis cut into won to date, open deals by category, and new business: six bases that sum to the whole.
 * `evaluation` is the whole's.
 */
export function categoryParts(
  whole: ForecastBasis,
  evaluation: ForecastEvaluation,
): { readonly name: ForecastPart; readonly basis: ForecastBasis }[] {
  const category = new Map(evaluation.deals.map((deal) => [deal.id, deal.category]))
  const nothing: ForecastBasis = {
    ...whole,
    wonToDate: 0,
    wonCount: 0,
    deals: [],
    newBusiness: { ...whole.newBusiness, arrivalsByDay: [] },
  }
  return FORECAST_PARTS.map((name) => ({ name, basis: { ...nothing, ...ownOf(name) } }))

  function ownOf(name: ForecastPart): Partial<ForecastBasis> {
    if (name === 'won') return { wonToDate: whole.wonToDate, wonCount: whole.wonCount }
    if (name === 'new-business') return { newBusiness: whole.newBusiness }
    return { deals: whole.deals.filter(({ id }) => category.get(id) === name) }
  }
}
