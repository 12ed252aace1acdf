import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { typedAssumptions } from '../../store/assumptions.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'

/** Figures of the forecast that a person may put in place of the measured ones. */
export const FIGURE = {
  correlation: 'correlation',
  newDeals: 'new-deals-per-30-days',
  averageAmount: 'average-amount',
  concernOdds: 'concern-odds',
} as const

/**
 * How much an open concern multiplies the odds of winning, until the workbook's own concerns have been scored:
 * half. A stated prior, shown and editable on the Assumptions screen.
 */
export const PRIOR_CONCERN_ODDS = 0.5

/** Days that "per 30 days" stands for. */
export const DAYS_OF_RATE = 30

/** The typed figures of a workbook, ready to be put into a basis. */
export interface TypedFigures {
  readonly concernLogOdds: number
  readonly apply: (basis: ForecastBasis) => ForecastBasis
}

/** Reads what was typed; figures that weren't are left as measured. */
export function typedFigures(db: ReadableWorkbook): TypedFigures {
  const typed = new Map(typedAssumptions(db).map(({ key, value }) => [key, value]))
  return {
    concernLogOdds: Math.log(typed.get(FIGURE.concernOdds) ?? PRIOR_CONCERN_ODDS),
    apply: (basis) => {
      const correlation = typed.get(FIGURE.correlation) ?? basis.correlation.value
      const { newBusiness, baseline } = basis
      const amountFactor = ratio(typed.get(FIGURE.averageAmount), baseline.averageAmount)
      const dealFactor = ratio(typed.get(FIGURE.newDeals), newDealsPer30Days(basis))
      return {
        ...basis,
        correlation: { ...basis.correlation, value: correlation },
        newBusiness: {
          ...newBusiness,
          arrivalsByDay: newBusiness.arrivalsByDay.map((count) => count * dealFactor),
          amounts: newBusiness.amounts.map((amount) => amount * amountFactor),
        },
        baseline: {
          ...baseline,
          leads: baseline.leads * dealFactor,
          averageAmount: baseline.averageAmount * amountFactor,
        },
      }
    },
  }
}

/** Deals expected to be created in 30 days; 0 when the period is over. */
export function newDealsPer30Days({ newBusiness, baseline }: ForecastBasis): number {
  const days = newBusiness.arrivalsByDay.length
  if (days > 0)
    return (newBusiness.arrivalsByDay.reduce((sum, count) => sum + count, 0) / days) * DAYS_OF_RATE
  return baseline.leadsAre === 'deals' ? baseline.leads : 0
}

function ratio(typed: number | undefined, measured: number): number {
  return typed === undefined || measured === 0 ? 1 : typed / measured
}
