import type { ColumnFamily, EvidenceFamily } from '../model/evidence/evidence.ts'
import { CONCERN_WORDS } from './judgementWords.ts'

type NamedFamily = Exclude<EvidenceFamily, ColumnFamily>

const FAMILY_WORDS: Readonly<Record<NamedFamily, string>> = {
  stage: 'Stage',
  'expected-close': 'Expected close',
  pushes: 'Close date pushed',
  quiet: 'Last activity',
  size: 'Amount',
  product: 'Product',
  source: 'Source',
  owner: 'Owner',
  team: 'Team',
  region: 'Region',
  account: 'Customer',
  'list-price': 'List price',
  concern: 'Open concern',
  'concern-kind': 'Concern',
}
/** How a column's family starts. */
const COLUMN = 'column '

const LEVEL_WORDS: Readonly<Partial<Record<NamedFamily, (level: string) => string>>> = {
  'expected-close': (level) => CLOSE_WORDS[level] ?? level,
  pushes: (level) => PUSH_WORDS[level] ?? level,
  quiet: (level) => `${level} days ago`,
  size: (level) => sizeInWords(Number(level)),
  'list-price': (level) => sizeInWords(Number(level)),
  account: (level) => (level === 'existing' ? 'has bought before' : 'first purchase'),
  concern: () => 'any kind',
  'concern-kind': (level) =>
    level === 'several'
      ? 'several kinds'
      : ((CONCERN_WORDS as Record<string, string>)[level] ?? level).toLowerCase(),
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

/** What is known of a deal beyond its age, as a heading; a further column by its own name. */
export function evidenceInWords(family: EvidenceFamily): string {
  return isColumn(family) ? family.slice(COLUMN.length) : FAMILY_WORDS[family]
}

/** A level of a family for people: `Proposal`, `never`, `twice the usual`. */
export function evidenceLevelInWords(family: EvidenceFamily, level: string): string {
  return (isColumn(family) ? undefined : LEVEL_WORDS[family]?.(level)) ?? level
}

function isColumn(family: EvidenceFamily): family is ColumnFamily {
  return family.startsWith(COLUMN)
}

/** Powers of two of the typical amount. */
function sizeInWords(doublings: number): string {
  if (doublings === 0) return 'about the usual'
  const times = 2 ** Math.abs(doublings)
  if (times === 2) return doublings > 0 ? 'about twice the usual' : 'about half the usual'
  return doublings > 0 ? `about ${times} times the usual` : `about 1/${times} of the usual`
}
