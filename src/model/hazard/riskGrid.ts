import type { Day } from '../calendar/day.ts'
import { monthsOfQuarter } from '../calendar/monthOfQuarter.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import { bandOfAge } from './bandOfAge.ts'
import type { DealHistory } from './dealHistory.ts'

/** Deals at risk of closing and closings, plain counts: one entry for each `day * bands + band`, days counted from `first`. */
export interface RiskGrid {
  readonly first: Day
  readonly days: number
  readonly bands: number
  /** Place of each day's month in its quarter: 0, 1 or 2. */
  readonly months: Uint8Array
  readonly risk: Float64Array
  readonly won: Float64Array
  readonly lost: Float64Array
}

/** Counts the histories from the first day at risk to `asOf`. Linear in deals x bands + days x bands, however long deals are open. */
export function riskGrid(
  histories: readonly DealHistory[],
  asOf: Day,
  bandStarts: readonly number[],
  fiscalYearStart: FiscalYearStart,
): RiskGrid {
  const bands = bandStarts.length
  const first = histories.reduce((least, deal) => Math.min(least, deal.from), asOf as number) as Day
  const days = asOf - first + 1
  const bandOf = bandOfAge(bandStarts)
  const grid = {
    first,
    days,
    bands,
    months: monthsOfQuarter(first, asOf, fiscalYearStart),
    risk: new Float64Array((days + 1) * bands),
    won: new Float64Array(days * bands),
    lost: new Float64Array(days * bands),
  }
  for (const deal of histories) {
    for (let b = 0; b < bands; b++) {
      const { start, end } = stayInBand(deal, bandStarts, b)
      if (start > end) continue
      grid.risk[(start - first) * bands + b]!++
      grid.risk[(end + 1 - first) * bands + b]!--
    }
    const age = Math.min(deal.to - deal.created, bandOf.length - 1)
    if (deal.outcome !== null) grid[deal.outcome][(deal.to - first) * bands + bandOf[age]!]!++
  }
  for (let i = bands; i < grid.risk.length; i++) grid.risk[i]! += grid.risk[i - bands]!
  return grid
}

/** First and last day at risk that a deal spends in a band; the last before the first where it spends none there. */
export function stayInBand(
  { created, from, to }: DealHistory,
  bandStarts: readonly number[],
  band: number,
): { readonly start: number; readonly end: number } {
  const next = bandStarts[band + 1]
  return {
    start: Math.max(from, created + bandStarts[band]!),
    end: next === undefined ? to : Math.min(to, created + next - 1),
  }
}
