import type { ImportWarning } from '../../contract/importing.ts'
import type { DealRow } from '../../contract/records.ts'
import type { DealNotes } from './dealReader.ts'
import { Tally, tallied } from './tally.ts'

const MESSAGES = {
  'won-without-close-date': 'without a close date: counted as won, but in no period.',
  'won-in-open-stage': 'in a stage in which a deal is not won yet: counted as won. Check the stage.',
  'close-before-creation': 'closed before being created: kept; check both dates.',
  'open-without-amount': 'without an amount: the forecast estimates it and says so.',
  'undated-deal': 'without a created date: kept, but the age is unknown.',
  'lost-without-reason': 'without a lost reason, though the file has a column for it.',
  'negative-amount': 'with a negative amount: kept as it stands.',
  'close-read-as-expected': 'with a close date: read as the expected close date, as the deal is open.',
  'stage-status-disagree': 'whose stage and status disagree: the status was followed.',
  'status-read-as-open': 'whose status says neither won, lost nor open: read as open.',
} as const
type Code = keyof typeof MESSAGES

const NOUNS: Partial<Record<Code, string>> = {
  'won-without-close-date': 'won deal',
  'won-in-open-stage': 'won deal',
  'open-without-amount': 'open deal',
  'lost-without-reason': 'lost deal',
  'close-read-as-expected': 'open deal',
}

/** Counts what is odd about accepted deals, and keeps the first IDs of each. */
export class DealWarnings {
  private readonly found = new Map<Code, Tally>()
  private readonly askedReason: boolean

  /** @param askedReason whether the file has a column for the lost reason */
  constructor(askedReason: boolean) {
    this.askedReason = askedReason
  }

  add(deal: DealRow, notes: DealNotes): void {
    const { id, outcome, amount, createdOn, closedOn } = deal
    if (outcome === 'won' && closedOn === null) this.note('won-without-close-date', id)
    if (closedOn !== null && createdOn !== null && closedOn < createdOn)
      this.note('close-before-creation', id)
    if (outcome === 'open' && amount === null) this.note('open-without-amount', id)
    if (createdOn === null) this.note('undated-deal', id)
    if (this.askedReason && outcome === 'lost' && deal.lostReason === null)
      this.note('lost-without-reason', id)
    if (amount !== null && amount.minor < 0) this.note('negative-amount', id)
    if (notes.closeReadAsExpected) this.note('close-read-as-expected', id)
    if (notes.stageDisagrees) this.note('stage-status-disagree', id)
    if (notes.statusReadAsOpen) this.note('status-read-as-open', id)
  }

  /** @param wonTooEarly won deals in a stage in which a deal isn't won yet */
  warnings(wonTooEarly: Tally): ImportWarning[] {
    return (Object.keys(MESSAGES) as Code[]).flatMap((code) => {
      const tally = code === 'won-in-open-stage' ? wonTooEarly : this.found.get(code)
      if (tally === undefined || tally.count === 0) return []
      const message = `${tallied(tally, NOUNS[code] ?? 'deal')} ${MESSAGES[code]}`
      return [{ code, count: tally.count, message }]
    })
  }

  private note(code: Code, id: string): void {
    const tally = this.found.get(code) ?? new Tally()
    this.found.set(code, tally)
    tally.add(id)
  }
}
