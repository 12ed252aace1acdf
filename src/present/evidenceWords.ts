import type { EvidenceFamily } from '../model/evidence/evidence.ts'

/** What is known of a deal beyond its age, as a heading. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceFamily, string>> = {
  stage: 'Stage',
  'expected-close': 'Expected close',
  pushes: 'Close date pushed',
  quiet: 'Last activity',
  size: 'Amount',
  product: 'Product',
  source: 'Source',
}

const LEVEL_WORDS: Readonly<Partial<Record<EvidenceFamily, (level: string) => string>>> = {
  'expected-close': (level) => CLOSE_WORDS[level] ?? level,
  pushes: (level) => PUSH_WORDS[level] ?? level,
  quiet: (level) => `${level} days ago`,
  size: (level) => sizeInWords(Number(level)),
}
const CLOSE_WORDS: Readonly<Record<string, string>> = {
  past: 'already passed',
  within: 'within the period',
  after: 'after the period',
  none: 'not given',
}
const PUSH_WORDS: Readonly<Record<string, string>> = {
  '0': 'never',
  '1': 'once',
  '2': 'twice',
  '3': 'three times or more',
}

/** A level of a family for people: `Proposal`, `never`, `twice the usual`. */
export function evidenceLevelInWords(family: EvidenceFamily, level: string): string {
  return LEVEL_WORDS[family]?.(level) ?? level
}

/** Powers of two of the typical amount. */
function sizeInWords(doublings: number): string {
  if (doublings === 0) return 'about the usual'
  const times = 2 ** Math.abs(doublings)
  if (times === 2) return doublings > 0 ? 'about twice the usual' : 'about half the usual'
  return doublings > 0 ? `about ${times} times the usual` : `about 1/${times} of the usual`
}
