import type { DealRecord } from '../forecast/dealRecord.ts'
import type { EvidenceView } from './evidenceView.ts'

/** A further column of the deals' file, by its name: `column Segment`. */
export type ColumnFamily = `column ${string}`
/** Things known of an open deal that change while it is open. Only what was recorded at the time may be learned from. */
type ChangingFamily = 'stage' | 'expected-close' | 'pushes' | 'quiet' | 'size'
/**
 * What is looked at. Those that aren't changing (columns are), a deal has from its start: whose it is, what
 * for, where it came from. `account`: whether the account had bought before that day. `list-price` speaks for
 * deals without an amount. `concern` says that one is open, `concern-kind` which.
 */
export type EvidenceFamily =
  | ChangingFamily
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
  const { stage, expectedClose, pushes, lastActivity } = record
  const found: Evidence[] = []
  add(found, 'stage', stage)
  add(found, 'expected-close', expectedClose === null ? 'none' : placeOf(expectedClose, view))
  add(found, 'pushes', expectedClose === null ? null : String(Math.min(MANY_PUSHES, pushes)))
  add(found, 'quiet', lastActivity === null ? null : quietLevel(view.asOf - lastActivity))
  addLasting(found, record, record.amount, view)
  for (const column of view.columns) add(found, `column ${column}`, record.attributes[column] ?? null)
  addConcerns(found, concerns)
  return found
}

/** The part of `evidenceOf` that a deal has from its start, and its size by `amount`; null leaves that out. */
export function lastingEvidenceOf(
  record: DealRecord,
  amount: number | null,
  view: EvidenceView,
  concerns: readonly string[] = [],
): readonly Evidence[] {
  const found: Evidence[] = []
  addLasting(found, record, amount, view)
  addConcerns(found, concerns)
  return found
}

function addLasting(found: Evidence[], record: DealRecord, amount: number | null, view: EvidenceView): void {
  const { listPrice, product, source, owner, team, region, account } = record
  add(found, 'size', sizeLevel(amount, view.typicalAmount))
  add(found, 'list-price', amount === null ? sizeLevel(listPrice, view.typicalListPrice) : null)
  add(found, 'product', product)
  add(found, 'source', source)
  add(found, 'owner', owner)
  add(found, 'team', team)
  add(found, 'region', region)
  add(found, 'account', account === null ? null : boughtBefore(account, view))
}

function addConcerns(found: Evidence[], concerns: readonly string[]): void {
  if (concerns.length === 0) return
  add(found, 'concern', CONCERN_OPEN)
  add(found, 'concern-kind', new Set(concerns).size === 1 ? concerns[0]! : SEVERAL_KINDS)
}

function add(found: Evidence[], family: EvidenceFamily, level: string | null): void {
  if (level !== null && level !== '') found.push({ family, level })
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
