import type { Period } from '../calendar/period.ts'
import type { EstimatedAmount } from './amountOfDeal.ts'
import type { DealRecord } from './dealRecord.ts'

/** Bookings of a period (minor units) and the deals behind them, among what is known. A win without a closing date belongs to no period. */
export function wonInPeriod(
  known: readonly DealRecord[],
  period: Period,
  amountOf: (deal: DealRecord) => EstimatedAmount,
): { readonly wonToDate: number; readonly wonCount: number } {
  let wonToDate = 0
  let wonCount = 0
  for (const deal of known) {
    const { outcome, closed } = deal
    if (outcome !== 'won' || closed === null || closed < period.start || closed > period.end) continue
    wonToDate += amountOf(deal).amount
    wonCount++
  }
  return { wonToDate, wonCount }
}
