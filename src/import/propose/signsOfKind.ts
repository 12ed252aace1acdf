import type { KindFields, SignOfKind } from '../fields/field.ts'
import { compactName } from './compactName.ts'

/** Shorter words stand inside other words by chance, so they have to start the name. */
const LEAST_LETTERS_INSIDE = 4

/** Whether a file has columns that together say the kind. */
export function isSigned(header: readonly string[], { signs }: KindFields): boolean {
  if (signs.length === 0) return false
  const names = new Set(header.map(compactName))
  return signs.some((sign) => holds(sign, names))
}

/** Whether columns of these compact names are a sign. */
export function holds({ with: groups, without = [] }: SignOfKind, names: ReadonlySet<string>): boolean {
  return (
    groups.every((group) => group.some((name) => names.has(name))) && !without.some((name) => names.has(name))
  )
}

/** Whether a compact name holds a word for the kind. */
export function saysKind(name: string, { words }: KindFields): boolean {
  return words.some((word) =>
    word.length < LEAST_LETTERS_INSIDE ? name.startsWith(word) : name.includes(word),
  )
}
