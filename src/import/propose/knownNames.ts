import type { RecordKind } from '../../contract/records.ts'
import type { Field, KindFields } from '../fields/field.ts'
import { LANGUAGES } from '../fields/words/languages.ts'
import { compactName } from './compactName.ts'

/** A name that a column of a field is known to bear. */
export interface KnownName {
  readonly field: Field
  /** As it is declared. */
  readonly name: string
  /** Compact, as columns are compared. */
  readonly compact: string
  /** 0 for the best of its language. */
  readonly rank: number
  /** English names of the languages that use it; empty for English itself. */
  readonly languages: readonly string[]
  /** One bit for each letter and digit that occurs, to rule out unlike names cheaply. */
  readonly letters: number
}

/** All known names of the fields of one kind. */
export interface KnownNames {
  /** By compact name; at most one for each field. */
  readonly byName: ReadonlyMap<string, readonly KnownName[]>
  /** By length of the compact name. */
  readonly byLength: ReadonlyMap<number, readonly KnownName[]>
}

const indexed = new Map<RecordKind, KnownNames>()

/** The known names of a kind's fields in all languages; made once for each kind. */
export function knownNames(kind: KindFields): KnownNames {
  const known = indexed.get(kind.kind) ?? indexNames(kind)
  indexed.set(kind.kind, known)
  return known
}

/** A bit for each of a to z and one for all digits and other letters. */
export function lettersOf(compact: string): number {
  let letters = 0
  for (let at = 0; at < compact.length; at++) {
    const place = compact.charCodeAt(at) - FIRST_LETTER
    letters |= 1 << (place >= 0 && place < LETTERS ? place : LETTERS)
  }
  return letters
}

const FIRST_LETTER = 'a'.charCodeAt(0)
const LETTERS = 26

function indexNames({ kind, fields }: KindFields): KnownNames {
  const names: KnownName[] = []
  for (const field of fields) {
    const ofField = new Map<string, KnownName>()
    const add = (name: string, compact: string, rank: number, language: string | null) => {
      const known = ofField.get(compact)
      const languages =
        language === null || known?.languages.length === 0
          ? []
          : [...(known?.languages ?? []), ...(known?.languages.includes(language) ? [] : [language])]
      const best = known ? Math.min(known.rank, rank) : rank
      ofField.set(compact, { field, name, compact, rank: best, languages, letters: lettersOf(compact) })
    }
    for (const [rank, name] of field.alternatives.entries()) add(name, compactName(name), rank, null)
    for (const { language, kinds } of LANGUAGES) {
      const words: Readonly<Record<string, readonly string[]>> = kinds[kind] ?? {}
      for (const [rank, name] of (words[field.name] ?? []).entries()) {
        add(name, compactName(name), rank, language)
        const spelledOut = withoutUmlauts(name)
        if (spelledOut !== name) add(name, compactName(spelledOut), rank, language)
      }
    }
    names.push(...ofField.values())
  }
  return {
    byName: Map.groupBy(names, ({ compact }) => compact),
    byLength: Map.groupBy(names, ({ compact }) => compact.length),
  }
}

/** German as it is written where umlauts are not at hand. */
function withoutUmlauts(name: string): string {
  return name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
}
