import type { ImportWarning } from '../../contract/importing.ts'
import type { DealRow } from '../../contract/records.ts'
import { counted } from '../counted.ts'
import type { DealNotes } from './dealRows.ts'

const MESSAGES = {
  'won-without-close-date': 'without a close date: counted as won, but in no period.',
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
  'open-without-amount': 'open deal',
  'lost-without-reason': 'lost deal',
  'close-read-as-expected': 'open deal',
}

/** Makes the counter of what is odd about accepted deals. `askedReason`: the file has a column for the lost reason. */
export function dealWarnings(askedReason: boolean): {
  add(deal: DealRow, notes: DealNotes): void
  warnings(): ImportWarning[]
} {
  const counts = new Map<Code, number>()
  const count = (code: Code, holds: boolean) => {
    if (holds) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return {
    add(deal, notes) {
      count('won-without-close-date', deal.outcome === 'won' && deal.closedOn === null)
      count(
        'close-before-creation',
        deal.closedOn !== null && deal.createdOn !== null && deal.closedOn < deal.createdOn,
      )
      count('open-without-amount', deal.outcome === 'open' && deal.amount === null)
      count('undated-deal', deal.createdOn === null)
      count('lost-without-reason', askedReason && deal.outcome === 'lost' && deal.lostReason === null)
      count('negative-amount', deal.amount !== null && deal.amount.minor < 0)
      count('close-read-as-expected', notes.closeReadAsExpected)
      count('stage-status-disagree', notes.stageDisagrees)
      count('status-read-as-open', notes.statusReadAsOpen)
    },
    warnings: () =>
      (Object.keys(MESSAGES) as Code[]).flatMap((code) => {
        const found = counts.get(code)
        if (found === undefined) return []
        return [{ code, count: found, message: `${counted(found, NOUNS[code] ?? 'deal')} ${MESSAGES[code]}` }]
      }),
  }
}
