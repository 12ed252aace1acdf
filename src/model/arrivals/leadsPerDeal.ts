import type { Day } from '../calendar/day.ts'
import type { LeadRecord } from '../forecast/leadRecord.ts'

/** Days over which leads are counted per deal: a quarter. */
const WINDOW_DAYS = 91

/** Leads created per deal created in the quarter up to `asOf`; null without either. */
export function leadsPerDeal(
  leads: readonly LeadRecord[],
  dealsCreated: readonly Day[],
  asOf: Day,
): number | null {
  const recent = (day: Day) => day > asOf - WINDOW_DAYS && day <= asOf
  const ofLeads = leads.filter((lead) => recent(lead.created)).length
  const ofDeals = dealsCreated.filter(recent).length
  return ofLeads > 0 && ofDeals > 0 ? ofLeads / ofDeals : null
}
