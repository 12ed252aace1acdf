import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { DealHistory } from './dealHistory.ts'
import { recencyWeights } from './recencyWeights.ts'

/** For each deal, weighted by recency: closings seen (0 or up to 1) and closings expected over its days at risk. */
export interface ClosingBalance {
  readonly seen: Float64Array
  readonly expected: Float64Array
}

/** Holds each deal against the common daily closing rates, `closeRates[month of quarter * bands + band]`. Linear in the deal-days. */
export function expectedClosings(
  histories: readonly DealHistory[],
  asOf: Day,
  bandStarts: readonly number[],
  closeRates: ArrayLike<number>,
  halfLife: number | null,
  fiscalYearStart: FiscalYearStart,
): ClosingBalance {
  const bands = bandStarts.length
  const first = histories.reduce((least, deal) => Math.min(least, deal.from), asOf as number) as Day
  const months = monthsOfQuarter(first, asOf, fiscalYearStart)
  const weights = recencyWeights(first, asOf, halfLife)
  const bandOf = bandOfAge(bandStarts)
  const seen = new Float64Array(histories.length)
  const expected = new Float64Array(histories.length)
  for (let i = 0; i < histories.length; i++) {
    const { created, from, to, outcome } = histories[i]!
    for (let day = from as number; day <= to; day++) {
      const band = bandOf[Math.min(day - created, bandOf.length - 1)]!
      expected[i]! += weights[day - first]! * closeRates[months[day - first]! * bands + band]!
    }
    if (outcome !== null) seen[i] = weights[to - first]!
  }
  return { seen, expected }
}
