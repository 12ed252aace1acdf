import type { Day } from '../calendar/day.ts'
import { arrivalRate } from './arrivalRate.ts'
import type { DealRecord } from './dealRecord.ts'
import type { NewBusinessBasis } from './forecastBasis.ts'
import type { LeadRecord } from './leadRecord.ts'
import { quantileGrid } from './quantileGrid.ts'

/** Amounts of wins of the last year stand for the next ones; with fewer than this, those of all years. */
const RECENT_DAYS = 365
const LEAST_RECENT = 30
/** Days over which leads are counted per deal: a quarter. */
const LEAD_WINDOW = 91

/**
 * Creations expected on each day from the day after `asOf` to `end` at the recent rate, and what a won one is worth: won amounts, or, before
 * any win, the recorded amounts of open deals. None of either: no amounts, so new business adds nothing.
 */
export function newBusinessBasis(
  known: readonly DealRecord[],
  leads: readonly LeadRecord[],
  asOf: Day,
  end: Day,
): NewBusinessBasis {
  const created = known.flatMap((deal) => (deal.created === null ? [] : [deal.created]))
  const { perDay, dispersion } = arrivalRate(created, asOf)
  const recent = (day: Day) => day > asOf - LEAD_WINDOW
  const recentDeals = created.filter(recent).length
  const recentLeads = leads.filter((lead) => recent(lead.created)).length
  return {
    arrivalsByDay: new Array<number>(Math.max(0, end - asOf)).fill(perDay),
    dispersion,
    amounts: quantileGrid(wonAmounts(known, asOf)),
    leadsPerDeal: recentLeads > 0 && recentDeals > 0 ? recentLeads / recentDeals : null,
  }
}

function wonAmounts(known: readonly DealRecord[], asOf: Day): number[] {
  const amountsOf = (deals: readonly DealRecord[]) =>
    deals.flatMap((deal) => (deal.amount === null ? [] : [Math.max(0, deal.amount)]))
  const won = known.filter((deal) => deal.outcome === 'won')
  const recent = amountsOf(won.filter((deal) => deal.closed !== null && deal.closed > asOf - RECENT_DAYS))
  if (recent.length >= LEAST_RECENT) return recent
  const all = amountsOf(won)
  return all.length > 0 ? all : amountsOf(known.filter((deal) => deal.outcome === 'open'))
}
