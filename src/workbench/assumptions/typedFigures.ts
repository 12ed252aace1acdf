import type { ForecastBasis } from '../../model/forecast/forecastBasis.ts'
import { typedAssumptions } from '../../store/assumptions.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { FIGURE } from './figure.ts'
import { typedAmounts } from './typedAmounts.ts'
import { typedNewBusiness } from './typedNewBusiness.ts'

/** The typed figures of a workbook, ready to be put into a basis. */
export interface TypedFigures {
  /** What an open concern adds to the log-odds; null where nothing was typed. */
  readonly concernLogOdds: number | null
  /** Figures are typed for the whole company (itself by default); a part's change in the same proportion. */
  readonly apply: (basis: ForecastBasis, company?: ForecastBasis) => ForecastBasis
}

/** Reads what was typed; figures that weren't are left as measured. */
export function typedFigures(db: ReadableWorkbook): TypedFigures {
  const typed = new Map(typedAssumptions(db).map(({ key, value }) => [key, value]))
  return {
    concernLogOdds: logOf(typed.get(FIGURE.concernOdds)),
    apply: (basis, company = basis) => {
      const correlation = typed.get(FIGURE.correlation) ?? basis.correlation.value
      const { baseline } = basis
      const newBusiness = typedNewBusiness(basis, company, typed)
      const created = sumOf(newBusiness.arrivalsByDay)
      const dealFactor = ratio(created, sumOf(basis.newBusiness.arrivalsByDay))
      const amounts = newBusiness.amounts
      return {
        ...basis,
        correlation: { ...basis.correlation, value: correlation },
        deals: typedAmounts(basis, typed),
        newBusiness,
        baseline: {
          ...baseline,
          leads: baseline.leads * dealFactor,
          averageAmount: amounts.length === 0 ? 0 : sumOf(amounts) / amounts.length,
        },
      }
    },
  }
}

function logOf(odds: number | undefined): number | null {
  return odds === undefined ? null : Math.log(odds)
}

function ratio(typed: number, measured: number): number {
  return measured === 0 ? 1 : typed / measured
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
