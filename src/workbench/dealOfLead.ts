import type { LeadRow } from '../contract/records.ts'
import type { DealState } from '../store/deals.ts'

/** Finds the deal that a lead became: the deal that names the lead, else the deal that the lead names. */
export function dealOfLead(deals: readonly DealState[]): (lead: LeadRow) => DealState | undefined {
  const byLead = new Map(
    deals.flatMap((deal) => (deal.leadId === null ? [] : [[deal.leadId, deal] as const])),
  )
  const byId = new Map(deals.map((deal) => [deal.id, deal]))
  return ({ id, dealId }) => byLead.get(id) ?? (dealId === null ? undefined : byId.get(dealId))
}

/** The day on which a deal was won; null while it wasn't. */
export function wonOn(deal: DealState | undefined): string | null {
  return deal?.outcome === 'won' ? deal.closedOn : null
}
