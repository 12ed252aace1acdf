import type { DealRecord } from '../forecast/dealRecord.ts'
import type { EvidenceView } from './evidenceView.ts'

/** A further column of the deals' file, by its name: `column Segment`. */
export type ColumnFamily = `column ${string}`
/** Things known of an open deal that change while it is open. Only what was recorded at the time may be learned from. */
export const CHANGING_FAMILIES = ['stage', 'expected-close', 'pushes', 'quiet', 'size'] as const
/**
 * What is looked at. Those that aren't changing (columns are), a deal has from its start: whose it is, what for, where it came from. `account`: whether
 * the account had bought before that day. `list-price` speaks for deals without an amount. `concern` says that one is open, `concern-kind` which.
 */
export type EvidenceFamily =
  | (typeof CHANGING_FAMILIES)[number]
  | ColumnFamily
  | 'owner'
  | 'team'
  | 'region'
  | 'account'
  | 'product'
  | 'source'
  | 'list-price'
  | 'concern'
  | 'concern-kind'

/** The level that a deal has in one family, such as `Proposal` in `stage`. */
export interface Evidence {
  readonly family: EvidenceFamily
  readonly level: string
}

/** The one level of `concern`; a deal without an open concern has none. */
export const CONCERN_OPEN = 'open'
/** Level of `concern-kind` for a deal with open concerns of several kinds. */
export const SEVERAL_KINDS = 'several'

/** Pushes from here on are one level: more are too rare to tell apart. Chosen by judgement, as the two cuts below. */
const MANY_PUSHES = 3
/** Last days of the levels of silence, a week, a fortnight and a month; longer is the last level. */
const QUIET_DAYS = [7, 14, 30] as const
/** Days that the record of wins has to reach back before it says who has bought: a year, within which most customers buy again. */
const RECORD_OF_PURCHASES = 365
/** Doublings of the typical amount beyond which sizes are one level: 256 times as large or small. */
const MOST_DOUBLINGS = 8

/**
 * What is known of an open deal on the evening of the view's day that may tell its chance within the period beyond its age, month and
 * owner's pace. A family in which the record says nothing is left out. `concerns`: kinds of the deal's open concerns.
 */
export function evidenceOf(
  record: DealRecord,
  view: EvidenceView,
  concerns: readonly string[] = [],
): readonly Evidence[] {
  const { stage, expectedClose, pushes, lastActivity, amount, listPrice, product, source, account } = record
  const { asOf, typicalAmount, typicalListPrice } = view
  const found: Evidence[] = []
  const add = (family: EvidenceFamily, level: string | null) => {
    if (level !== null && level !== '') found.push({ family, level })
  }
  add('stage', stage)
  add('expected-close', expectedClose === null ? 'none' : placeOf(expectedClose, view))
  add('pushes', expectedClose === null ? null : String(Math.min(MANY_PUSHES, pushes)))
  add('quiet', lastActivity === null ? null : quietLevel(asOf - lastActivity))
  add('size', sizeLevel(amount, typicalAmount))
  add('list-price', amount === null ? sizeLevel(listPrice, typicalListPrice) : null)
  add('product', product)
  add('source', source)
  add('owner', record.owner)
  add('team', record.team)
  add('region', record.region)
  add('account', account === null ? null : boughtBefore(account, view))
  for (const column of view.columns) add(`column ${column}`, record.attributes[column] ?? null)
  if (concerns.length > 0) {
    add('concern', CONCERN_OPEN)
    add('concern-kind', new Set(concerns).size === 1 ? concerns[0]! : SEVERAL_KINDS)
  }
  return found
}

/** Whether what a family says can change while a deal is open. */
export function isChanging(family: EvidenceFamily): boolean {
  return family.startsWith('column ') || (CHANGING_FAMILIES as readonly string[]).includes(family)
}

/** Whether the levels of a family are numbers in an order: neighbours are then held to be alike. */
export function isOrdered(family: EvidenceFamily): boolean {
  return family === 'size' || family === 'list-price' || family === 'pushes'
}

/** Without a record of wins that reaches back far enough, an account that seems new may have bought before it. */
function boughtBefore(account: string, { asOf, firstWin, firstWins }: EvidenceView): string | null {
  if (firstWin === null || asOf - firstWin < RECORD_OF_PURCHASES) return null
  return (firstWins.get(account) ?? asOf + 1) <= asOf ? 'existing' : 'new'
}

function placeOf(expectedClose: number, { asOf, period }: EvidenceView): string {
  if (expectedClose <= asOf) return 'past'
  return expectedClose <= period.end ? 'within' : 'after'
}

function quietLevel(days: number): string {
  const level = QUIET_DAYS.find((last) => days <= last)
  return level === undefined ? `over ${QUIET_DAYS.at(-1)}` : `up to ${level}`
}

function sizeLevel(amount: number | null, typical: number | null): string | null {
  if (amount === null || typical === null || amount <= 0) return null
  const doublings = Math.round(Math.log2(amount / typical))
  return String(Math.max(-MOST_DOUBLINGS, Math.min(MOST_DOUBLINGS, doublings)))
}
