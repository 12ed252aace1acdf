import type { DealRow } from '../../contract/records.ts'
import type { OutcomeWord } from './outcomeWord.ts'

/** Everything in a row that may say how the deal stands; null where the file or the row says nothing. */
export interface OutcomeSigns {
  readonly isWon: boolean | null
  readonly isClosed: boolean | null
  readonly status: OutcomeWord | null
  readonly stage: OutcomeWord | null
  readonly wonOn: string | null
  readonly lostOn: string | null
  readonly closedOn: string | null
  /** Whether the file has a column for any of these but `closedOn`. */
  readonly told: boolean
}

/**
 * How a deal stands, by the first sign that says it: yes-or-no columns, the status, the stage, the won and lost dates. Open when
 * none says otherwise; `unclear` when the deal is over and nothing says how.
 */
export function dealOutcome(signs: OutcomeSigns): DealRow['outcome'] | 'unclear' {
  const { isWon, isClosed, status, stage, wonOn, lostOn } = signs
  if (isWon === true) return 'won'
  if (isClosed === false) return 'open'
  if (isClosed === true && isWon === false) return 'lost'
  for (const sign of [status, stage]) {
    if (sign === 'won' || sign === 'lost' || sign === 'open') return sign
    if (sign === 'closed' && isWon === false) return 'lost'
  }
  if (wonOn !== null || lostOn !== null) return (wonOn ?? '') >= (lostOn ?? '') ? 'won' : 'lost'
  if (isClosed === true || status === 'closed' || stage === 'closed') return 'unclear'
  return !signs.told && signs.closedOn !== null ? 'unclear' : 'open'
}
