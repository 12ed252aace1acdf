import type { DealRow } from '../../contract/records.ts'
import type { OutcomeWord } from './outcomeWord.ts'
import type { StageSign } from './stageSigns.ts'

/** Everything in a row that may say how the deal stands; null where the file or the row says nothing. */
export interface OutcomeSigns {
  readonly isWon: boolean | null
  readonly isClosed: boolean | null
  readonly status: StageSign | null
  readonly stage: StageSign | null
  readonly wonOn: string | null
  readonly lostOn: string | null
  readonly closedOn: string | null
  /** Whether the file has a column for any of these but `closedOn`. */
  readonly told: boolean
}

/**
 * How a deal stands, by the first sign that says it: yes-or-no columns, the status, the stage, the won and lost dates. What a
 * person chose for a status or stage stands in place of the word that it is, and a stage chosen as won or lost counts although
 * the deal isn't marked as closed. Open when none says otherwise; `unclear` when the deal is over and nothing says how.
 */
export function dealOutcome(signs: OutcomeSigns): DealRow['outcome'] | 'unclear' {
  const { isWon, isClosed, wonOn, lostOn } = signs
  if (isWon === true) return 'won'
  if (isClosed === true && isWon === false) return 'lost'
  const status = wordOf(signs.status, 'open')
  const stage = wordOf(signs.stage, 'other')
  if ((status === 'won' || status === 'lost') && (isClosed !== false || signs.status?.chosen)) return status
  if ((stage === 'won' || stage === 'lost') && signs.stage?.chosen) return stage
  if (isClosed === false) return 'open'
  for (const sign of [status, stage]) {
    if (sign === 'won' || sign === 'lost' || sign === 'open') return sign
    if (sign === 'closed' && isWon === false) return 'lost'
  }
  if (wonOn !== null || lostOn !== null) return (wonOn ?? '') >= (lostOn ?? '') ? 'won' : 'lost'
  if (isClosed === true || status === 'closed' || stage === 'closed') return 'unclear'
  return !signs.told && signs.closedOn !== null ? 'unclear' : 'open'
}

/** @param ordinary the word for a value chosen as open or lead: an open status decides, an open stage leaves it to the rest */
function wordOf(sign: StageSign | null, ordinary: 'open' | 'other'): OutcomeWord | null {
  if (sign === null) return null
  if (sign.chosen === null) return sign.word
  return sign.chosen === 'won' || sign.chosen === 'lost' ? sign.chosen : ordinary
}
