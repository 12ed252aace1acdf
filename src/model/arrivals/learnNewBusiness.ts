import { type WonAmounts, wonAmounts } from '../amounts/wonAmounts.ts'
import type { Day } from '../calendar/day.ts'
import type { FiscalYearStart } from '../calendar/period.ts'
import type { DealRecord } from '../forecast/dealRecord.ts'
import type { LeadRecord } from '../forecast/leadRecord.ts'
import { type ArrivalOutlook, arrivalOutlook } from './arrivalOutlook.ts'
import { dealArrivals } from './dealArrivals.ts'
import { type ArrivalFit, fitArrivals } from './fitArrivals.ts'
import { type NewBusinessShares, newBusinessShares } from './newBusinessShares.ts'

/** What all deals tell of those not yet created. */
export interface LearnedNewBusiness {
  /** Rates of creation; null before any was created. */
  readonly deals: ArrivalFit | null
  readonly leads: ArrivalFit | null
  /** Creations of deals up to a day; the last answer is kept, since all parts of a whole ask for the same. */
  readonly dealsUntil: (end: Day) => ArrivalOutlook
  readonly amounts: WonAmounts
  readonly shares: NewBusinessShares
}

/** Learns from deals and leads as known on `asOf`. Cost: linear in deals, plus weeks x owners and weeks squared. */
export function learnNewBusiness(
  known: readonly DealRecord[],
  leads: readonly LeadRecord[],
  asOf: Day,
  fiscalYearStart: FiscalYearStart,
): LearnedNewBusiness {
  const deals = dealArrivals(known, asOf, fiscalYearStart)
  let last: { readonly end: Day; readonly outlook: ArrivalOutlook } | null = null
  return {
    deals,
    dealsUntil: (end) => {
      if (last?.end !== end) last = { end, outlook: arrivalOutlook(deals, asOf, end) }
      return last.outlook
    },
    leads: fitArrivals(
      leads.map((lead) => lead.created),
      asOf,
      fiscalYearStart,
    ),
    amounts: wonAmounts(known, asOf),
    shares: newBusinessShares(known, asOf),
  }
}
