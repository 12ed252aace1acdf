import type { ImportWarning } from '../../contract/importing.ts'
import type { DealRow } from '../../contract/records.ts'
import { DayTallies } from './dayTallies.ts'
import { tallied } from './tally.ts'

/**
 * Counts by date what deals may turn out to contradict once the as-of date is known, which may be after all files were read;
 * the deals themselves are kept as they are.
 */
export class DatedDeals {
  /** Open deals by the day on which they were expected to close. */
  private readonly expected = new DayTallies()
  /** Closed deals by the day on which they closed. */
  private readonly closed = new DayTallies()

  add({ id, outcome, expectedCloseOn, closedOn }: DealRow): void {
    if (outcome === 'open') {
      if (expectedCloseOn !== null) this.expected.add(expectedCloseOn, id)
    } else if (closedOn !== null) this.closed.add(closedOn, id)
  }

  warnings(asOf: string): ImportWarning[] {
    const found: ImportWarning[] = []
    const overdue = this.expected.before(asOf)
    if (overdue.count > 0) {
      const message = `${tallied(overdue, 'open deal')} expected to close before ${asOf}: overdue; update the expected close dates.`
      found.push({ code: 'overdue-open', count: overdue.count, message })
    }
    const ahead = this.closed.after(asOf)
    if (ahead.count > 0) {
      const message = `${tallied(ahead, 'deal')} closed after ${asOf}: still open on that day.`
      found.push({ code: 'closed-after-as-of', count: ahead.count, message })
    }
    return found
  }
}

/** The warnings that depend on the as-of date, of deals at hand. */
export function asOfWarnings(deals: Iterable<DealRow>, asOf: string): ImportWarning[] {
  const dated = new DatedDeals()
  for (const deal of deals) dated.add(deal)
  return dated.warnings(asOf)
}
