import { addDays, type Day } from '../calendar/day.ts'
import { type FiscalYearStart, type Period, shiftPeriod } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { knownOn } from '../forecast/knownOn.ts'

/** What "same week of last period" says: the share of open deals that will be won, and the period's bookings (minor units). */
export interface LastPeriodForecast {
  readonly openShare: number
  readonly total: number
}

/**
 * Looks as many days before the end of the period before: which share of the dated deals open then was won by
 * its end, and what that whole period booked. Null when no deal was open then. Uses records known on the
 * cut-off only (pass them through `knownOn`).
 */
export function lastPeriodForecast(
  known: readonly DealRecord[],
  asOf: Day,
  period: Period,
  fiscalYearStart: FiscalYearStart,
  amountOf: (deal: DealRecord) => number,
): LastPeriodForecast | null {
  const last = shiftPeriod(period, -1, fiscalYearStart)
  const then = addDays(last.end, asOf - period.end)
  const open = knownOn(known, then).filter((deal) => deal.outcome === 'open' && deal.created !== null)
  if (open.length === 0) return null
  const ids = new Set(open.map((deal) => deal.id))
  let won = 0
  let total = 0
  for (const deal of known) {
    if (deal.outcome !== 'won' || deal.closed === null || deal.closed > last.end) continue
    if (deal.closed >= last.start) total += amountOf(deal)
    if (deal.closed > then && ids.has(deal.id)) won++
  }
  return { openShare: won / open.length, total }
}
