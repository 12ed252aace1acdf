import type { DealRow } from '../contract/records.ts'
import { aliasesOf } from './aliases.ts'
import { dealTimelines } from './dealTimelines.ts'
import { entryAsOf, type FoundEntry, type TimelineEntry } from './mergeTimeline.ts'
import { storedAmount } from './storedAmount.ts'
import { attributesFromText } from './storedAttributes.ts'
import { ALWAYS, asOpened } from './versionsOfDeal.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** One deal as it was known on a day, names brought together by the active aliases. */
export interface DealState extends DealRow {
  /** Import that the values come from; `line` is the row's line in its file. */
  readonly batchId: number
  /** Day from which these values were known, `YYYY-MM-DD`; empty when the deal carries no date. */
  readonly knownFrom: string
  /** How often the expected close had been moved out. */
  readonly pushes: number
  /** How often the amount had been changed. */
  readonly amountChanges: number
  /** Whether the values were on record that day, rather than being read back from a row of a later one. */
  readonly isOfItsDay: boolean
}

/** Rows in the order of the ids in a JSON array: one statement for thousands of rows is 4 times as fast as one each. */
const VERSIONS_BY_ID = `
  SELECT v.id, v.deal_id, v.batch_id, v.line, v.outcome, v.stage, v.amount, v.currency, v.created_on, v.closed_on,
    v.expected_close_on, v.name, v.account, v.owner, v.product, v.source, v.lost_reason, v.lead_id, v.next_step,
    v.last_activity_on, v.attributes
  FROM json_each(?) wanted CROSS JOIN deal_version v ON v.id = wanted.value`

/** Every deal known on `asOf` (`YYYY-MM-DD`) as it was known then, ordered by id. */
export function dealsAsOf(db: ReadableWorkbook, asOf: string): DealState[] {
  return statesOf(
    db,
    dealTimelines(db).flatMap(({ entries }) => entryAsOf(entries, asOf) ?? []),
  )
}

/** Reads the states behind found entries, in their order; the entries may be of any imports. */
export function statesOf(db: ReadableWorkbook, found: readonly FoundEntry[]): DealState[] {
  const decode = versionDecoder(db)
  return readVersions(
    db,
    found.map(({ entry }) => entry.id),
  ).map((row, index) =>
    asEntry(decode(row, found[index]!.entry.knownFrom, found[index]!), found[index]!.entry),
  )
}

/** All deals of the active imports on any day, read from the database once: what a backtest over many days needs. */
export interface DealHistory {
  /** Every deal known on `asOf` as it was known then, ordered by id; equal to `dealsAsOf`. */
  readonly asOf: (asOf: string) => readonly DealState[]
}

/** Reads every version into memory (some 600 bytes each). Later changes of the workbook don't show in it. */
export function dealHistory(db: ReadableWorkbook): DealHistory {
  const timelines = dealTimelines(db)
  const ids = new Set(timelines.flatMap(({ entries }) => entries.map(({ id }) => id)))
  const decode = versionDecoder(db)
  const byId = new Map(readVersions(db, [...ids]).map((row) => [row[0], decode(row, ALWAYS, UNMOVED)]))
  return {
    asOf: (asOf) =>
      timelines.flatMap(({ entries }) => {
        const found = entryAsOf(entries, asOf)
        if (!found) return []
        const { entry, pushes, amountChanges, isOfItsDay } = found
        const state = asEntry(byId.get(entry.id)!, entry)
        return { ...state, knownFrom: entry.knownFrom, pushes, amountChanges, isOfItsDay }
      }),
  }
}

/** Number of stored versions of deals, those of undone imports included. Cost: one walk of an index. */
export function versionCount(db: ReadableWorkbook): number {
  return db.prepare('SELECT count(*) FROM deal_version').pluck().get() as number
}

/** One deal's versions up to and including `asOf`, oldest first; empty when it wasn't known then. */
export function versionsOfStoredDeal(db: ReadableWorkbook, dealId: string, asOf: string): DealState[] {
  const known = dealTimelines(db, dealId)
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.knownFrom <= asOf)
  const decode = versionDecoder(db)
  return readVersions(
    db,
    known.map(({ id }) => id),
  ).map((row, index) => {
    const entry = known[index]!
    const { knownFrom } = entry
    return asEntry(decode(row, knownFrom, entryAsOf(known, knownFrom) ?? UNMOVED), entry)
  })
}

/**
 * The newest imported row of each named deal with the names of its file, so that stage history that arrives in an
 * import of its own can be joined to it. Deals that no active import knows are missing from the map.
 */
export function latestDealRows(db: ReadableWorkbook, dealIds: Iterable<string>): Map<string, DealRow> {
  const newest = [...dealIds].flatMap((dealId) => {
    const entry = dealTimelines(db, dealId)[0]?.entries.at(-1)
    return entry ? [entry.id] : []
  })
  const rows = readVersions(db, newest).map((row) => {
    const {
      batchId: _batch,
      knownFrom: _from,
      pushes: _pushes,
      amountChanges: _changes,
      isOfItsDay: _isOfItsDay,
      ...deal
    } = decodeVersion(row, ALWAYS, UNMOVED, asItStands)
    return [deal.id, deal] as const
  })
  return new Map(rows)
}

/** The state that an entry tells: the row as it is stored, or as it must have been when it was opened. */
function asEntry(state: DealState, { isOpening }: TimelineEntry): DealState {
  return isOpening ? asOpened(state) : state
}

type VersionColumns = [
  id: number,
  dealId: string,
  batchId: number,
  line: number,
  outcome: DealRow['outcome'],
  stage: string | null,
  amount: number | null,
  currency: string | null,
  createdOn: string | null,
  closedOn: string | null,
  expectedCloseOn: string | null,
  name: string | null,
  account: string | null,
  owner: string | null,
  product: string | null,
  source: string | null,
  lostReason: string | null,
  leadId: string | null,
  nextStep: string | null,
  lastActivityOn: string | null,
  attributes: string,
]

function readVersions(db: ReadableWorkbook, ids: readonly number[]): VersionColumns[] {
  return db.prepare(VERSIONS_BY_ID).raw().all(JSON.stringify(ids)) as VersionColumns[]
}

type Alias = (field: string, name: string | null) => string | null

function asItStands(_field: string, name: string | null): string | null {
  return name
}

function versionDecoder(db: ReadableWorkbook) {
  const alias = aliasesOf(db)
  return (row: VersionColumns, knownFrom: string, moved: Moved) => decodeVersion(row, knownFrom, moved, alias)
}

/** What happened to a deal up to a version. */
type Moved = Pick<DealState, 'pushes' | 'amountChanges' | 'isOfItsDay'>

const UNMOVED: Moved = { pushes: 0, amountChanges: 0, isOfItsDay: false }

function decodeVersion(row: VersionColumns, knownFrom: string, moved: Moved, alias: Alias): DealState {
  return {
    id: row[1],
    batchId: row[2],
    line: row[3],
    knownFrom,
    pushes: moved.pushes,
    amountChanges: moved.amountChanges,
    isOfItsDay: moved.isOfItsDay,
    outcome: row[4],
    stage: alias('stage', row[5]),
    amount: storedAmount(row[6], row[7]),
    createdOn: row[8],
    closedOn: row[9],
    expectedCloseOn: row[10],
    name: row[11],
    account: alias('account', row[12]),
    owner: alias('owner', row[13]),
    product: alias('product', row[14]),
    source: alias('source', row[15]),
    lostReason: row[16],
    leadId: row[17],
    nextStep: row[18],
    lastActivityOn: row[19],
    attributes: attributesFromText(row[20]),
  }
}
