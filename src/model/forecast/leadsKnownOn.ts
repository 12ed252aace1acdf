import type { Day } from '../calendar/day.ts'
import type { LeadRecord } from './leadRecord.ts'

/** The leads as they were known at the end of day `asOf`: later leads are left out, later conversions and wins haven't happened. */
export function leadsKnownOn(leads: readonly LeadRecord[], asOf: Day): readonly LeadRecord[] {
  const upTo = (day: Day | null) => (day !== null && day > asOf ? null : day)
  return leads
    .filter((lead) => lead.created <= asOf)
    .map((lead) => ({ ...lead, converted: upTo(lead.converted), won: upTo(lead.won) }))
}
