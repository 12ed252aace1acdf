import type { DealRecord } from '../forecast/dealRecord.ts'
import type { ForecastBasis } from '../forecast/forecastBasis.ts'
import type { LearnedForecast } from '../forecast/learnForecast.ts'
import { newBusinessBasis } from '../forecast/newBusinessBasis.ts'
import { wonInPeriod } from '../forecast/wonInPeriod.ts'

/**
 * The part of a basis that `picks` picks: its wins, its open deals with their chances as they are in the
 * whole, and its share of new business. Nothing is fitted again, so parts that make up the whole sum to it.
 * `whole` comes from `learned`. The baseline and the undated deals stay the whole's. Cost: linear in deals.
 */
export function partOfBasis(
  whole: ForecastBasis,
  learned: LearnedForecast,
  picks: (record: DealRecord) => boolean,
): ForecastBasis {
  const part = learned.known.filter(picks)
  const ids = new Set(part.map(({ id }) => id))
  return {
    ...whole,
    ...wonInPeriod(part, whole.period, learned.amountOf),
    deals: whole.deals.filter(({ id }) => ids.has(id)),
    newBusiness: newBusinessBasis(learned.newBusiness, whole.hazards, whole.asOf, whole.period, picks),
  }
}
