import type { ADJUSTMENT_REASONS, CONCERN_KINDS } from '../contract/dealing.ts'
import type { CallCategory } from '../model/judgement/callCategory.ts'

/** What a concern says of a deal; never of a person. */
export const CONCERN_WORDS: Record<(typeof CONCERN_KINDS)[number], string> = {
  'gone-quiet': 'Gone quiet',
  'no-decision-maker': 'No decision maker reached',
  'budget-frozen': 'Budget frozen',
  competitor: 'Competitor in the deal',
  'timing-slipped': 'Timing slipped',
  'need-unclear': 'Need unclear',
  other: 'Something else',
}

/** Why a call differs from the model's. */
export const ADJUSTMENT_WORDS: Record<(typeof ADJUSTMENT_REASONS)[number], string> = {
  'customer-said-so': 'The customer said so',
  'budget-changed': 'Budget changed',
  'decision-maker-changed': 'Decision maker changed',
  competitor: 'Competitor in the deal',
  timing: 'Timing',
  'scope-changed': 'Scope changed',
  other: 'Something else',
}

/** Where a deal stands in the forecast call. */
export const CATEGORY_WORDS: Record<CallCategory, string> = {
  commit: 'Commit',
  'best-case': 'Best case',
  pipeline: 'Pipeline',
  omitted: 'Omitted',
}
