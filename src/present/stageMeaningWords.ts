import type { StageMeaning } from '../contract/importAnswers.ts'
import type { ReadValue } from '../contract/importReview.ts'

/** What a stage or a status stands for. */
export const MEANING_WORDS: Record<StageMeaning, string> = {
  lead: 'Lead, not yet a deal',
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
}

/** What the meaning rests on. */
export const DECIDED_WORDS: Record<ReadValue['decidedBy'], string> = {
  word: 'the word says so',
  file: 'other columns of these rows say so',
  order: 'a stage on the way',
  you: 'your choice',
}
