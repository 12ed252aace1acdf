import type { CategoryAmounts } from '../../contract/categoryAmounts.ts'
import { roundMoney } from '../../contract/scalars.ts'
import type { ForecastEvaluation } from '../../model/forecast/evaluateForecast.ts'
import { expectedByCategory } from '../../model/rollUp/expectedByCategory.ts'
import { roundedParts } from '../../model/rollUp/roundedParts.ts'

/** What bookings are made of, in whole minor units: categories sum to `open`; won, open and new business to `mean`. */
export interface RoundedBookings {
  readonly wonToDate: number
  readonly open: number
  readonly categories: CategoryAmounts
  readonly newBusiness: number
  readonly mean: number
}

/** Rounds a forecast's mean and its parts so that the parts sum to it. */
export function roundedBookings(forecast: ForecastEvaluation): RoundedBookings {
  const { total, open } = forecast
  const mean = roundMoney(total.mean)
  const [won, ofOpen, ofNew] = roundedParts(
    [forecast.wonToDate, open.expected, forecast.newBusiness.expected],
    mean,
  )
  const byCategory = expectedByCategory(forecast.deals).map(({ expected }) => expected)
  return fromColumns([won!, ...roundedParts(byCategory, ofOpen!), ofNew!])
}

/** Rounds the parts of a whole so that they sum to it in every column, and each part's columns to its mean. `whole` is rounded already. */
export function roundedRows(whole: RoundedBookings, parts: readonly ForecastEvaluation[]): RoundedBookings[] {
  const exact = parts.map((part) => [
    part.wonToDate,
    ...expectedByCategory(part.deals).map(({ expected }) => expected),
    part.newBusiness.expected,
  ])
  const columns = toColumns(whole).map((sum, column) =>
    roundedParts(
      exact.map((row) => row[column]!),
      sum,
    ),
  )
  return parts.map((_, row) => fromColumns(columns.map((column) => column[row]!)))
}

function toColumns({ wonToDate, categories, newBusiness }: RoundedBookings): number[] {
  const { commit, bestCase, pipeline, omitted } = categories
  return [wonToDate, commit, bestCase, pipeline, omitted, newBusiness]
}

function fromColumns(columns: readonly number[]): RoundedBookings {
  const [wonToDate, commit, bestCase, pipeline, omitted, newBusiness] = columns as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const open = commit + bestCase + pipeline + omitted
  return {
    wonToDate,
    open,
    categories: { commit, bestCase, pipeline, omitted },
    newBusiness,
    mean: wonToDate + open + newBusiness,
  }
}
