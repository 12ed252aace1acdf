import { foldName } from '../propose/compactName.ts'

/** What a stage or a status says about a deal. `closed`: it is over but not how; `other`: an ordinary word, such as Proposal. */
export type OutcomeWord = 'won' | 'lost' | 'closed' | 'open' | 'other'

const WON = new Set([
  'won',
  'win',
  'gewonnen',
  'gagne',
  'gagnee',
  'ganado',
  'ganada',
  'vinto',
  'vinta',
  'ganho',
])
const LOST = new Set(['lost', 'loss', 'verloren', 'perdu', 'perdue', 'perdido', 'perdida', 'perso', 'persa'])
const CLOSED = new Set([
  'closed',
  'close',
  'geschlossen',
  'abgeschlossen',
  'ferme',
  'fermee',
  'cerrado',
  'cerrada',
  'chiuso',
])
const OPEN = new Set([
  'open',
  'offen',
  'active',
  'aktiv',
  'pending',
  'ouvert',
  'ouverte',
  'abierto',
  'abierta',
  'aperto',
])
/** Words beside the decisive one that don't change it. */
const BESIDE = new Set(['deal', 'opportunity', 'stage', 'as', 'and'])

const WORDS = /\p{L}+/gu
const JOINED = /closed(won|lost)/g
/** A first word set apart from the rest, as in `Lost - price` or `Won (signed)`. */
const HEADING = /^[^\p{L}]*(\p{L}+)\s*[-–—:(/]/u

/**
 * Reads `Won`, `Closed - Lost`, `closedwon`, `6 Geschlossen gewonnen`, `Closed Lost: price` and the like. A phrase in which the
 * word isn't decisive, such as `Almost won`, is `other`.
 */
export function outcomeWord(text: string): OutcomeWord {
  const plain = foldName(text).replace(JOINED, 'closed $1')
  const words = (plain.match(WORDS) ?? []).filter((word) => !BESIDE.has(word))
  const rest = words.filter((word) => !CLOSED.has(word))
  const closed = rest.length < words.length
  if (rest.length === 0) return closed ? 'closed' : 'other'
  if (rest.length === 1) return readWord(rest[0]!)
  if (closed) {
    const read = rest.map(readWord).filter((word) => word === 'won' || word === 'lost')
    if (read.length === 1) return read[0]!
  }
  const heading = HEADING.exec(plain)?.[1]
  const headed = heading === undefined ? 'other' : readWord(heading)
  return headed === 'won' || headed === 'lost' ? headed : 'other'
}

function readWord(word: string): OutcomeWord {
  if (WON.has(word)) return 'won'
  if (LOST.has(word)) return 'lost'
  return OPEN.has(word) ? 'open' : 'other'
}
