import { KEPT_TREND, trendAhead } from '../../model/arrivals/arrivalOutlook.ts'
import type { ForecastBasis, NewBusinessBasis } from '../../model/forecast/forecastBasis.ts'
import { FIGURE, type TypedValues } from './figure.ts'
import { arrivalTrend, DAYS_OF_RATE, newDealsPer30Days, seasonAhead } from './newBusinessFigures.ts'

/**
 * New business with what a person typed: the trend bends the creations ahead, the season and the number scale them, in this order, so that a typed number is
 * what the forecast counts with whatever the others are. Where nothing was measured (no deal was ever created, or none has an amount) the typed figure stands alone.
 * What isn't known of the rate stays as wide as it was.
 */
export function typedNewBusiness(
  basis: ForecastBasis,
  company: ForecastBasis,
  typed: TypedValues,
): NewBusinessBasis {
  const { newBusiness } = basis
  const bent = bentCreations(newBusiness, company, typed)
  const ofCompany = basis === company ? bent : bentCreations(company.newBusiness, company, typed)
  const days = bent.length
  const asked = typed.get(FIGURE.newDeals)
  const expected = newDealsPer30Days(ofCompany)
  const arrivalsByDay =
    asked === undefined
      ? bent
      : expected > 0
        ? bent.map((count) => (count * asked) / expected)
        : new Array<number>(days).fill(basis === company ? asked / DAYS_OF_RATE : 0)
  const before = sumOf(newBusiness.arrivalsByDay)
  const size = typed.get(FIGURE.averageAmount)
  return {
    ...newBusiness,
    arrivalsByDay,
    dispersion: newBusiness.dispersion + (sumOf(arrivalsByDay) - before) * newBusiness.rateVariance,
    amounts: typedSizes(newBusiness.amounts, company.baseline.averageAmount, size),
  }
}

/** Creations by day under the typed trend and season. */
function bentCreations(
  { arrivalsByDay }: NewBusinessBasis,
  company: ForecastBasis,
  typed: TypedValues,
): readonly number[] {
  const trend = typed.get(FIGURE.newDealsTrend)
  const season = typed.get(FIGURE.newDealsSeason)
  if (trend === undefined && season === undefined) return arrivalsByDay
  const level = arrivalTrend(company)
  const growth = trend === undefined ? 0 : Math.log(trend / level.value) * ((1 - KEPT_TREND) / KEPT_TREND)
  const scale = season === undefined ? 1 : season / seasonAhead(company).value
  return arrivalsByDay.map((count, day) => count * scale * trendAhead(growth, Math.floor(day / 7) + 1))
}

function typedSizes(
  amounts: readonly number[],
  measured: number,
  typed: number | undefined,
): readonly number[] {
  if (typed === undefined) return amounts
  if (amounts.length === 0 || measured === 0) return [typed]
  return amounts.map((amount) => (amount * typed) / measured)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
