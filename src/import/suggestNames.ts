import { distance } from 'fastest-levenshtein'
import type { ImportSuggestion } from '../contract/importing.ts'
import { counted } from './counted.ts'
import { compactName } from './propose/compactName.ts'

/** Shortest names, without spaces and punctuation, in which one and two letters may differ. */
const LETTERS_FOR_ONE_SLIP = 8
const LETTERS_FOR_TWO_SLIPS = 14
/** One more than the slips that are looked for. */
const PARTS = 3
/** A part that more known names share, such as `company of`, tells nothing and isn't looked up. */
const MOST_SHARING = 1000

const DIGITS = /\d+/g

/**
 * Names that are likely another spelling of a known one: the same but for case, accents, spaces and punctuation (`GTXPro` and
 * `GTX Pro`), or, in longer names with the same digits, but for a letter or two. A name that fits two known ones equally well is
 * left alone. Only a proposal, with the number of rows it would change. Cost: linear in the names; each is compared only with
 * the known ones that have a third of their letters in common with it, in the same place but for two letters.
 * @param field the field that holds the names, such as `product`
 * @param values each name in use with its number of rows
 */
export function suggestNames(
  field: string,
  values: ReadonlyMap<string, number>,
  known: readonly string[],
): ImportSuggestion[] {
  const names = new Set(known)
  const index = new NameIndex(names)
  const suggestions: ImportSuggestion[] = []
  for (const [from, rows] of values) {
    if (names.has(from)) continue
    const match = bestMatch(compactName(from), index)
    if (!match) continue
    const reason = `"${from}" stands in ${counted(rows, 'row')} and is ${match.how} the known ${field} "${match.name}"`
    suggestions.push({
      id: `same-${field}:${from}`,
      code: 'similar-name',
      field,
      from,
      to: match.name,
      rows,
      reason,
    })
  }
  return suggestions.sort((a, b) => b.rows - a.rows || (a.from < b.from ? -1 : 1))
}

interface PlainName {
  readonly name: string
  readonly plain: string
}

/**
 * Finds the known names within two slips of another. Of three parts of a name two slips leave one as it is, moved by two places
 * at most (the pigeonhole principle), so that looking up the parts finds every such name.
 */
class NameIndex {
  private readonly byPart = new Map<string, PlainName[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const plain = compactName(name)
      for (let part = 0; part < PARTS; part++) {
        const [start, end] = partOf(plain.length, part)
        const key = `${plain.length} ${part} ${digitsOf(plain)} ${plain.slice(start, end)}`
        const same = this.byPart.get(key)
        if (same && same.length <= MOST_SHARING) same.push({ name, plain })
        else if (!same) this.byPart.set(key, [{ name, plain }])
      }
    }
  }

  near(plain: string): Iterable<PlainName> {
    const found = new Map<string, PlainName>()
    const most = slipsAllowed(plain.length)
    const digits = digitsOf(plain)
    for (let length = plain.length - most; length <= plain.length + most; length++) {
      for (let part = 0; part < PARTS; part++) {
        const [start, end] = partOf(length, part)
        for (let shift = -most; shift <= most; shift++) {
          if (start + shift < 0) continue
          const same = this.byPart.get(
            `${length} ${part} ${digits} ${plain.slice(start + shift, end + shift)}`,
          )
          if (same === undefined || same.length > MOST_SHARING) continue
          for (const candidate of same) found.set(candidate.name, candidate)
        }
      }
    }
    return found.values()
  }
}

function partOf(length: number, part: number): [number, number] {
  return [Math.floor((length * part) / PARTS), Math.floor((length * (part + 1)) / PARTS)]
}

function bestMatch(plain: string, known: NameIndex): { name: string; how: string } | null {
  if (plain === '') return null
  let best: PlainName[] = []
  let bestSlips = slipsAllowed(plain.length) + 1
  for (const candidate of known.near(plain)) {
    const slips = slipsBetween(plain, candidate.plain)
    if (slips > bestSlips || slips > slipsAllowed(plain.length)) continue
    best = slips < bestSlips ? [candidate] : [...best, candidate]
    bestSlips = slips
  }
  const [only] = best
  if (!only || best.length > 1) return null
  const how =
    bestSlips === 0 ? 'but for case, spaces or punctuation' : `but for ${counted(bestSlips, 'letter')}`
  return { name: only.name, how }
}

function slipsBetween(a: string, b: string): number {
  if (a === b) return 0
  const allowed = slipsAllowed(Math.min(a.length, b.length))
  if (Math.abs(a.length - b.length) > allowed) return Number.POSITIVE_INFINITY
  // Numbers tell things apart: model 2000 is no slip of model 3000.
  if (digitsOf(a) !== digitsOf(b)) return Number.POSITIVE_INFINITY
  const slips = distance(a, b)
  return slips <= allowed ? slips : Number.POSITIVE_INFINITY
}

function digitsOf(plain: string): string {
  return plain.match(DIGITS)?.join() ?? ''
}

function slipsAllowed(letters: number): number {
  return letters >= LETTERS_FOR_TWO_SLIPS ? 2 : letters >= LETTERS_FOR_ONE_SLIP ? 1 : 0
}
