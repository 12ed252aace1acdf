import type { Day } from '../calendar/day.ts'
import type { LeadRecord } from './leadRecord.ts'

/** The leads as they were known at the end of day `asOf`: later leads are left out, later conversions haven't happened. */
export function leadsKnownOn(leads: readonly LeadRecord[], asOf: Day): readonly LeadRecord[] {
  return leads
    .filter((lead) => lead.created <= asOf)
    .map((lead) => (lead.converted !== null && lead.converted > asOf ? { ...lead, converted: null } : lead))
}
