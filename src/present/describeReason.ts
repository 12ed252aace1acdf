import type { EvidenceFamily } from '../model/evidence/evidence.ts'
import type { Reason } from '../model/forecast/forecastBasis.ts'
import { evidenceInWords, evidenceLevelInWords } from './evidenceWords.ts'
import { formatPercent, formatPoints } from './formatPercent.ts'
import { CONCERN_WORDS } from './judgementWords.ts'

type Values = Reason['values']

/** Share of won deals that were younger from which on a deal's age is told against theirs. */
const OLD = 0.75

/** A call that weighs less than this hardly moves the chance, which is worth a word. */
const SLIGHT_WEIGHT = 0.2

const SENTENCES: Record<Reason['code'], (values: Values) => string> = {
  age: (values) => {
    const younger = numberOf(values, 'younger') ?? 0
    if (younger < OLD) return withDays('open', values)
    // Rounded down: all would be older than any win.
    return `older than ${formatPercent(Math.min(0.99, Math.floor(younger * 100) / 100))} of won deals`
  },
  'older-than-all-won': () => 'older than any win',
  'period-end': () => 'wins come at the quarter’s end',
  crowded: (values) => {
    const closings = numberOf(values, 'load')
    if (closings === null) return 'closings due against the usual'
    return closings > 1 ? 'more closings due than usual' : 'fewer closings due than usual'
  },
  'little-time-left': (values) => {
    const days = numberOf(values, 'days')
    return days === null ? 'little time left' : `${plural(days, 'day')} left`
  },
  segment: (values) => {
    const owner = textOf(values, 'owner')
    if (owner !== null) return `pace of ${owner}’s deals so far`
    const name = textOf(values, 'name', 'segment', 'product')
    return name === null ? 'pace of deals of its kind' : `pace of deals in ${name}`
  },
  stage: (values) => withLevel('stage', values),
  'expected-close': (values) => withLevel('expected-close', values),
  size: (values) => withLevel('size', values),
  product: (values) => withLevel('product', values),
  source: (values) => withLevel('source', values),
  owner: (values) => {
    const owner = textOf(values, 'level')
    return owner === null ? 'deals of its owner' : `outcomes of ${owner}’s deals`
  },
  team: (values) => withLevel('team', values),
  region: (values) => withLevel('region', values),
  account: (values) => withLevel('account', values),
  'list-price': (values) => withLevel('list-price', values),
  column: (values) => {
    const [column, level] = [textOf(values, 'column'), textOf(values, 'level')]
    return column === null || level === null ? 'a further column' : `${column}: ${level}`
  },
  pushed: (values) => withLevel('pushes', values),
  quiet: (values) => withLevel('quiet', values),
  concern: (values) => {
    const kind = textOf(values, 'kind')
    if (kind === null) return 'concern raised'
    return `concern: ${(CONCERN_WORDS as Record<string, string>)[kind]?.toLowerCase() ?? kind}`
  },
  adjusted: (values) => {
    const chance = numberOf(values, 'probability')
    if (chance === null) return 'your call'
    const weight = numberOf(values, 'weight')
    const slight = weight !== null && weight < SLIGHT_WEIGHT ? ` (weighs ${formatPercent(weight)})` : ''
    return `your call ${formatPercent(chance)}${slight}`
  },
  'called-date': () => 'called close date',
  'another-period': () => 'called to close in another period',
  omitted: () => 'left out by a call',
  'no-history': (values) => {
    const n = numberOf(values, 'n')
    return n === null || n === 0 ? 'no closed deals to learn from' : `few closed deals to learn from (${n})`
  },
}

/** Why a deal's chance differs from the average deal's, in a few words: `quiet 24 days`. */
export function describeReason(reason: Reason): string {
  return SENTENCES[reason.code](reason.values)
}

/** The same with its effect: `quiet 24 days −11 pts`; an effect too small to name is left off. */
export function reasonWithPoints(reason: Reason): string {
  return `${describeReason(reason)} ${reasonPoints(reason)}`.trimEnd()
}

/** The effect alone: `−11 pts`; empty where it is too small to name. */
export function reasonPoints({ effect }: Reason): string {
  return Math.abs(effect) < 0.005 ? '' : formatPoints(effect)
}

/** `stage Proposal`, `close date pushed twice`: the family in lower case with the level in words. */
function withLevel(family: EvidenceFamily, values: Values): string {
  const level = textOf(values, 'level')
  const word = evidenceInWords(family).toLowerCase()
  return level === null ? word : `${word} ${evidenceLevelInWords(family, level)}`
}

function withDays(word: string, values: Values): string {
  const days = numberOf(values, 'days')
  return days === null ? word : `${word} ${plural(days, 'day')}`
}

function plural(count: number, noun: string): string {
  return `${Math.round(count)} ${noun}${Math.round(count) === 1 ? '' : 's'}`
}

function numberOf(values: Values, ...names: readonly string[]): number | null {
  for (const name of names) {
    const value = values[name]
    if (typeof value === 'number') return value
  }
  return null
}

function textOf(values: Values, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = values[name]
    if (typeof value === 'string') return value
  }
  return null
}
