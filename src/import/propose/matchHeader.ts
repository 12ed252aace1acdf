import { distance } from 'fastest-levenshtein'
import { currencyInHeader } from '../amounts/currencyOf.ts'
import { ENTERED_STAGE, enteredStageOf } from '../fields/enteredStage.ts'
import type { Field, KindFields } from '../fields/field.ts'
import { VAGUE_NAMES } from '../fields/words/vagueNames.ts'
import { compactName, wordsOfName } from './compactName.ts'
import { type KnownName, knownNames, lettersOf } from './knownNames.ts'

/** How well a column's name fits a field. */
export interface HeaderMatch {
  readonly field: Field
  /** 0 to 1, from the name alone. */
  readonly confidence: number
  /** How the name fits, in words: `the name matches`. */
  readonly reason: string
  /** Whether columns of every kind of file bear such a name. */
  readonly vague: boolean
}

/** The name is a known one. */
const KNOWN = 0.95
/** The name is a known one beside a word for the object, as in `Deal - Owner` or `Etapa del negocio`. */
const KNOWN_BESIDE_OBJECT = 0.88
/** The name is a known one but for a letter or two. */
const NEAR = 0.7
/** Lets the earlier of two names of a field win. */
const RANK_STEP = 0.001
const MOST_RANKS = 30
/** Taken off where brackets or a custom suffix stand behind the name: `Amount` comes before `Amount (converted)`. */
const EXTRA_STEP = 0.01
/** Shortest names in which one and two letters may differ. */
const LETTERS_FOR_ONE_SLIP = 7
const LETTERS_FOR_TWO_SLIPS = 11

const CUSTOM_SUFFIX = /(?:__c|_c)$/i
const IN_BRACKETS = /\s*[([][^)\]]*[)\]]\s*$/
/** Words that interfaces put before a property's name. */
const INTERFACE_WORDS = new Set(['property', 'properties', 'hs', 'sf', 'crm'])
/** Words that join a name to its object: `Nom de l'opportunité`, `Name der Opportunity`. */
const JOINING_WORDS = new Set(
  'of the der des die das von de du la le l d del do da dos das dell della di van het'.split(' '),
)

/** Every field that a column of this name may feed, the best first. Cost: a look-up, or the known names of about its length. */
export function matchHeader(header: string, kind: KindFields): HeaderMatch[] {
  const bare = header.replace(CUSTOM_SUFFIX, '').replace(IN_BRACKETS, '')
  const name = currencyInHeader(bare) === null ? bare : bare.replace(/(?: in)?\s+\S+$/, '')
  const cost = name === header ? 0 : EXTRA_STEP
  const compact = compactName(name)
  if (compact === '') return []
  const { byName } = knownNames(kind)
  const found = new Map<Field, HeaderMatch>()
  const add = (field: Field, confidence: number, reason: string, vague: boolean) => {
    if (!found.has(field)) found.set(field, { field, confidence: confidence - cost, reason, vague })
  }
  const stage = enteredStageOf(header)
  const stageField = stage === null ? undefined : kind.fields.find((field) => field.name === ENTERED_STAGE)
  if (stageField) add(stageField, KNOWN, `the name says that a deal entered the stage "${stage}" then`, false)
  for (const known of byName.get(compact) ?? [])
    add(known.field, ranked(KNOWN, known), `the name matches${inLanguage(known)}`, VAGUE_NAMES.has(compact))
  const own = withoutObjects(name, kind)
  if (own !== compact)
    for (const known of byName.get(own) ?? []) {
      const reason = `"${known.name}"${inLanguage(known)} in the name matches`
      add(known.field, ranked(KNOWN_BESIDE_OBJECT, known), reason, false)
    }
  if (found.size === 0)
    for (const known of nearNames(compact, kind))
      add(
        known.field,
        ranked(NEAR, known),
        `the name is nearly "${known.name}"`,
        VAGUE_NAMES.has(known.compact),
      )
  return [...found.values()].sort((a, b) => b.confidence - a.confidence)
}

function ranked(confidence: number, { rank }: KnownName): number {
  return confidence - Math.min(rank, MOST_RANKS) * RANK_STEP
}

function inLanguage({ languages }: KnownName): string {
  return languages.length === 0 ? '' : ` (${languages.join(', ')})`
}

/** Known names that differ by a slip or two, the nearest of the better ranks first. */
function nearNames(compact: string, kind: KindFields): KnownName[] {
  const slips = compact.length >= LETTERS_FOR_TWO_SLIPS ? 2 : compact.length >= LETTERS_FOR_ONE_SLIP ? 1 : 0
  const letters = lettersOf(compact)
  const near: KnownName[] = []
  for (let length = compact.length - slips; slips > 0 && length <= compact.length + slips; length++) {
    if (length < LETTERS_FOR_ONE_SLIP) continue
    for (const known of knownNames(kind).byLength.get(length) ?? []) {
      // A slip adds, drops or swaps a letter: it changes two bits at most.
      if (bitCount(known.letters ^ letters) > 2 * slips) continue
      if (distance(compact, known.compact) <= slips) near.push(known)
    }
  }
  return near.sort((a, b) => a.rank - b.rank)
}

/** Number of bits that are set (Kernighan's method). */
function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The compact name without words for the object before it and behind it; the whole name where nothing else would be left. */
function withoutObjects(name: string, { objects }: KindFields): string {
  const words = wordsOfName(name)
  let first = 0
  while (first < words.length - 1 && (INTERFACE_WORDS.has(words[first]!) || objects.includes(words[first]!)))
    first++
  let end = words.length
  if (end - first > 1 && objects.includes(words[end - 1]!)) {
    end--
    while (end - first > 1 && JOINING_WORDS.has(words[end - 1]!)) end--
  }
  return words.slice(first, end).join('')
}
