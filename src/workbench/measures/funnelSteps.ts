import type { LeadRow } from '../../contract/records.ts'
import { parseDay } from '../../model/calendar/day.ts'
import type { Birth } from '../../model/cohort/birth.ts'
import type { DealState } from '../../store/deals.ts'
import { leadsAsOf } from '../../store/leads.ts'
import { peopleByName } from '../../store/people.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { dealOfLead, wonOn } from '../dealOfLead.ts'
import { dealStates } from '../deals/dealStates.ts'
import { problem } from '../problem.ts'

export interface SegmentedBirth extends Birth {
  /** Value of the attribute that the measure is split by; null when it isn't split. */
  readonly segment: string | null
}

/** One step of the funnel with everything born into it. `counted` names its volume, once for each kind of birth. */
export interface FunnelStep {
  readonly name: string
  readonly counted: string | null
  readonly births: readonly SegmentedBirth[]
}

/** Value shown where the attribute is empty. */
const UNKNOWN = 'unknown'
/** Other words for an attribute: marketing calls a lead's source its origin. */
const SYNONYMS: Readonly<Record<string, string>> = { origin: 'source' }
const LEAD_FIELDS = ['source', 'owner', 'scoreBand', 'status'] as const
const DEAL_FIELDS = ['source', 'owner', 'product', 'account', 'stage'] as const

/** The steps that the data can show: leads to deals and to wins where there are leads, and deals to wins. */
export function stepsOf(db: ReadableWorkbook, known: string, segment: string | null): FunnelStep[] {
  const leads = leadsAsOf(db, known)
  const deals = dealStates(db, known)
  const split = segment === null ? null : (SYNONYMS[segment] ?? segment)
  const teams = new Map([...peopleByName(db)].map(([name, { team }]) => [name, team]))
  const leadSegment = (lead: LeadRow) => segmentOf(lead, split, LEAD_FIELDS, teams)
  const dealSegment = (deal: DealState) => segmentOf(deal, split, DEAL_FIELDS, teams)
  assertKnown(split, leads, deals)
  const steps: FunnelStep[] = []
  if (leads.length > 0) {
    const dealOf = dealOfLead(deals)
    if (leads.some(({ convertedOn }) => convertedOn !== null)) {
      steps.push({
        name: 'lead-to-deal',
        counted: null,
        births: leads.map((lead) => birth(lead.createdOn, lead.convertedOn, leadSegment(lead))),
      })
    }
    steps.push({
      name: 'lead-to-won',
      counted: 'leads',
      births: leads.map((lead) => birth(lead.createdOn, wonOn(dealOf(lead)), leadSegment(lead))),
    })
  }
  const dated = deals.filter(({ createdOn }) => createdOn !== null)
  if (dated.length > 0) {
    steps.push({
      name: 'deal-to-won',
      counted: 'deals created',
      births: dated.map((deal) => birth(deal.createdOn!, wonOn(deal), dealSegment(deal))),
    })
  }
  return steps
}

function birth(born: string, converted: string | null, segment: string | null): SegmentedBirth {
  return { born: parseDay(born)!, converted: converted === null ? null : parseDay(converted), segment }
}

function segmentOf(
  row: { owner: string | null; attributes: Record<string, string> },
  split: string | null,
  fields: readonly string[],
  teams: ReadonlyMap<string, string | null>,
): string | null {
  if (split === null) return null
  if (split === 'team') return (row.owner === null ? null : teams.get(row.owner)) ?? UNKNOWN
  if (fields.includes(split))
    return ((row as unknown as Record<string, string | null>)[split] ?? '') || UNKNOWN
  return row.attributes[split] || UNKNOWN
}

function assertKnown(split: string | null, leads: readonly LeadRow[], deals: readonly DealState[]): void {
  if (split === null || split === 'team') return
  if ([...LEAD_FIELDS, ...DEAL_FIELDS].includes(split as never)) return
  const known = [...leads, ...deals].some(({ attributes }) => split in attributes)
  if (!known) throw problem('NOT_FOUND', { what: 'attribute', id: split })
}
