import type { ImportWarning } from '../../contract/importing.ts'
import type { DealRow } from '../../contract/records.ts'
import { counted } from '../counted.ts'

/** Makes the counter of what deals say about the as-of date; the deals themselves are kept as they are. */
export function asOfCounter(asOf: string): { add(deal: DealRow): void; warnings(): ImportWarning[] } {
  let overdue = 0
  let ahead = 0
  return {
    add(deal) {
      if (deal.outcome === 'open' && deal.expectedCloseOn !== null && deal.expectedCloseOn < asOf) overdue++
      if (deal.closedOn !== null && deal.closedOn > asOf) ahead++
    },
    warnings() {
      const found: ImportWarning[] = []
      if (overdue > 0) {
        const message = `${counted(overdue, 'open deal')} expected to close before ${asOf}: overdue; update the expected close dates.`
        found.push({ code: 'overdue-open', count: overdue, message })
      }
      if (ahead > 0) {
        const message = `${counted(ahead, 'deal')} closed after ${asOf}: still open on that day.`
        found.push({ code: 'closed-after-as-of', count: ahead, message })
      }
      return found
    },
  }
}

/** The warnings that depend on the as-of date, for when it is known only after all files were read. */
export function asOfWarnings(deals: Iterable<DealRow>, asOf: string): ImportWarning[] {
  const counter = asOfCounter(asOf)
  for (const deal of deals) counter.add(deal)
  return counter.warnings()
}
