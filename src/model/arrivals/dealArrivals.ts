import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import { type ArrivalFit, fitArrivals } from './fitArrivals.ts'

/** The rate at which deals are created, from those known on `asOf`; deals without a day of creation don't count. Null without any. */
export function dealArrivals(
  known: readonly DealRecord[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart,
): ArrivalFit | null {
  const created = known.flatMap((deal) => (deal.created === null ? [] : [deal.created]))
  return fitArrivals(created, asOf, fiscalYearStart)
}
