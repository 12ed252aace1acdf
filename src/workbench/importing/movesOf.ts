import type { Move } from '../../contract/pipelineMoves.ts'
import type { ImportedAmount } from '../../contract/records.ts'
import type { DealPair } from '../../store/dealPairs.ts'
import type { DealState } from '../../store/deals.ts'

/** A move of one deal, with what it was and is; amounts stay in their own currency. */
export interface FoundMove {
  readonly move: Move
  readonly deal: DealState
  /** What the deal counts for in the sum of its move. */
  readonly amount: ImportedAmount
  readonly from: string | ImportedAmount
  readonly to: string | ImportedAmount
}

/** Minor units of one currency; null when the amount can't be converted. */
export type Convert = (amount: NonNullable<ImportedAmount>) => number | null

/**
 * What happened to one deal, in any number of moves; none when it stands as before or was closed all along.
 *
 * `new`: not known before. `won`, `lost`: closed that way now and not before. `reopened`: closed before and open now, or closed the
 * other way now, which it can't be without having been open between. So openings before + new + reopened - won - lost are the open
 * deals after. `pushed`, `pulled`, `stage`: of deals open at both moments. `grown`, `shrunk`: of deals open before and not lost
 * since (a lost deal's amount often goes to nothing). `vanished`: open before and untouched since, but in none of the listing
 * imports when there are any; or gone with an import that was replaced.
 */
export function movesOf({ before, after, listed }: DealPair, convert: Convert): FoundMove[] {
  const moves: FoundMove[] = []
  if (!after) return before?.outcome === 'open' ? [vanished(before)] : []
  const wasOpen = before?.outcome === 'open'
  const isOpen = after.outcome === 'open'
  const add = (move: Move, from: FoundMove['from'], to: FoundMove['to'], amount = after.amount) =>
    moves.push({ move, deal: after, amount, from, to })

  if (!before) add('new', null, after.stage ?? after.outcome)
  if (after.outcome !== 'open' && after.outcome !== before?.outcome) {
    const worth = after.outcome === 'lost' ? (before?.amount ?? after.amount) : after.amount
    add(after.outcome, before ? (before.stage ?? before.outcome) : null, after.closedOn, worth)
  }
  if (before && !wasOpen && after.outcome !== before.outcome) {
    add('reopened', before.outcome, isOpen ? (after.stage ?? 'open') : after.outcome)
  }
  if (!wasOpen) return moves
  if (isOpen) {
    const [from, to] = [before.expectedCloseOn, after.expectedCloseOn]
    if (from !== null && to !== null && from !== to) add(to > from ? 'pushed' : 'pulled', from, to)
    if (before.stage !== after.stage) add('stage', before.stage, after.stage)
    if (!listed) moves.push(vanished(after))
  }
  if (after.outcome !== 'lost') {
    const growth = growthOf(before.amount, after.amount, convert)
    if (growth !== 0) add(growth > 0 ? 'grown' : 'shrunk', before.amount, after.amount)
  }
  return moves
}

function vanished(deal: DealState): FoundMove {
  return { move: 'vanished', deal, amount: deal.amount, from: deal.stage, to: null }
}

/** 0 also where one amount is missing or two currencies can't be compared. */
function growthOf(before: ImportedAmount, after: ImportedAmount, convert: Convert): number {
  if (before === null || after === null) return 0
  if (before.currency === after.currency) return after.minor - before.minor
  const [from, to] = [convert(before), convert(after)]
  return from === null || to === null ? 0 : to - from
}
