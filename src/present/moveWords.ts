import type { Move } from '../contract/pipelineMoves.ts'
import { countOf } from './formatCount.ts'

/** What happened to deals, after their number: `12 deals` … `pushed to a later close`. */
export const MOVE_WORDS: Record<Move, string> = {
  new: 'new',
  won: 'won',
  lost: 'lost',
  reopened: 'open again',
  pushed: 'pushed to a later close',
  pulled: 'pulled to an earlier close',
  grown: 'grown in amount',
  shrunk: 'shrunk in amount',
  stage: 'moved to another stage',
  vanished: 'no longer in the export',
}

/** A move with its number of deals: `12 deals pushed to a later close`. */
export function moveInWords(move: Move, count: number): string {
  return `${countOf(count, 'deal')} ${MOVE_WORDS[move]}`
}
