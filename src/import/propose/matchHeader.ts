import { distance } from 'fastest-levenshtein'
import { currencyInHeader } from '../amounts/currencyOf.ts'
import type { Field } from '../fields/field.ts'

/** How well a column's name fits a field. */
export interface HeaderMatch {
  readonly field: Field
  /** 0 to 1, from the name alone. */
  readonly confidence: number
  readonly reason: string
}

/** The name is a known one. */
const KNOWN = 0.95
/** The name is a known one behind a word for the object, as in `Deal - Owner`. */
const KNOWN_BEHIND_PREFIX = 0.88
/** The name is a known one but for a letter or two. */
const NEAR = 0.7
/** Lets the earlier of two alternatives of a field win. */
const RANK_STEP = 0.001
/** Shortest names in which one and two letters may differ. */
const LETTERS_FOR_ONE_SLIP = 6
const LETTERS_FOR_TWO_SLIPS = 11

const PREFIXES =
  /^(?:property|hs|sf|deal|opportunity|opp|lead|contact|account|company|product|user|person|organization)[ _.-]+/i
const CUSTOM_SUFFIX = /(?:__c|_c)$/i
const IN_BRACKETS = /\s*[([][^)\]]*[)\]]\s*$/
const MARKS = /\p{M}+/gu
const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** The name without case, accents, spaces and punctuation: `Close_Date` and `CloseDate` are both `closedate`. */
export function compactName(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, '')
}

/** Every field that a column of this name may feed, the best first. Cost: the number of known names. */
export function matchHeader(header: string, fields: readonly Field[]): HeaderMatch[] {
  const name = withoutExtras(header)
  const compact = compactName(name)
  if (compact === '') return []
  const behind = compactName(withoutPrefixes(name))
  const matches: HeaderMatch[] = []
  for (const field of fields) {
    const match = matchField(header, compact, behind, field)
    if (match) matches.push(match)
  }
  return matches.sort((a, b) => b.confidence - a.confidence)
}

function matchField(header: string, compact: string, behind: string, field: Field): HeaderMatch | null {
  const known = field.alternatives.map(compactName)
  const rank = known.indexOf(compact)
  if (rank !== -1) {
    return {
      field,
      confidence: KNOWN - rank * RANK_STEP,
      reason: `"${header}" is a known name of the ${field.label}`,
    }
  }
  const rankBehind = behind === compact ? -1 : known.indexOf(behind)
  if (rankBehind !== -1) {
    const confidence = KNOWN_BEHIND_PREFIX - rankBehind * RANK_STEP
    return { field, confidence, reason: `"${header}" ends in a known name of the ${field.label}` }
  }
  const near = known.findIndex((name) => isNear(compact, name))
  if (near === -1) return null
  return {
    field,
    confidence: NEAR - near * RANK_STEP,
    reason: `"${header}" is nearly "${field.alternatives[near]}"`,
  }
}

function isNear(a: string, b: string): boolean {
  const letters = Math.min(a.length, b.length)
  const slips = letters >= LETTERS_FOR_TWO_SLIPS ? 2 : letters >= LETTERS_FOR_ONE_SLIP ? 1 : 0
  return slips > 0 && Math.abs(a.length - b.length) <= slips && distance(a, b) <= slips
}

function withoutExtras(header: string): string {
  const bare = header.replace(CUSTOM_SUFFIX, '').replace(IN_BRACKETS, '')
  if (currencyInHeader(bare) === null) return bare
  return bare.replace(/(?: in)?\s+\S+$/, '')
}

function withoutPrefixes(name: string): string {
  let rest = name
  while (PREFIXES.test(rest)) rest = rest.replace(PREFIXES, '')
  return rest
}
