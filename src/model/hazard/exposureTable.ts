import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { DealHistory } from './dealHistory.ts'
import { recencyWeights } from './recencyWeights.ts'

/** Deal-days at risk and closings, weighted by recency: one entry for each `month of quarter * bands + band`. */
export interface ExposureTable {
  readonly bands: number
  readonly exposure: Float64Array
  readonly won: Float64Array
  readonly lost: Float64Array
}

/**
 * Adds up days at risk and closings. Days weigh as `recencyWeights` says.
 * Linear in the deal-days.
 */
export function exposureTable(
  histories: readonly DealHistory[],
  asOf: Day,
  bandStarts: readonly number[],
  halfLife: number | null,
  fiscalYearStart: FiscalYearStart,
): ExposureTable {
  const bands = bandStarts.length
  const table = {
    bands,
    exposure: new Float64Array(3 * bands),
    won: new Float64Array(3 * bands),
    lost: new Float64Array(3 * bands),
  }
  const first = histories.reduce((least, deal) => Math.min(least, deal.from), asOf as number) as Day
  const months = monthsOfQuarter(first, asOf, fiscalYearStart)
  const weights = recencyWeights(first, asOf, halfLife)
  const bandOf = bandOfAge(bandStarts)
  const oldest = bandOf.length - 1
  for (const { created, from, to, outcome } of histories) {
    let cell = 0
    for (let day = from as number; day <= to; day++) {
      cell = months[day - first]! * bands + bandOf[Math.min(day - created, oldest)]!
      table.exposure[cell]! += weights[day - first]!
    }
    if (outcome !== null) table[outcome][cell]! += weights[to - first]!
  }
  return table
}
