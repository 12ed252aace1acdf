import type { CallCategory } from '../judgement/callCategory.ts'

/**
 * A deal that is won three times in four or more is a commit. No standard sets this or the next: each
 * company's words differ, which is why a person's or the file's category goes first.
 */
export const COMMIT_CHANCE = 0.75
/** One that is won in two of five or more is a best case; any other is pipeline. */
export const BEST_CASE_CHANCE = 0.4

/** A category and who says so: a person's call, the deal's file, or else the chance. */
export interface DealCategory {
  readonly category: CallCategory
  readonly source: 'person' | 'file' | 'chance'
}

/**
 * The category of an open deal: a person's call goes before the file's, the file's before what follows from
 * the chance of being won in the period.
 */
export function categoryOfDeal(
  probability: number,
  filed: CallCategory | null,
  called: CallCategory | null,
): DealCategory {
  if (called !== null) return { category: called, source: 'person' }
  if (filed !== null) return { category: filed, source: 'file' }
  if (probability >= COMMIT_CHANCE) return { category: 'commit', source: 'chance' }
  return { category: probability >= BEST_CASE_CHANCE ? 'best-case' : 'pipeline', source: 'chance' }
}
