import type { DealRow, StageChangeRow } from '../contract/records.ts'
import { aliasesOf } from './aliases.ts'
import { batchAsOf } from './batches.ts'
import { dealTimelines } from './dealTimelines.ts'
import { entryAsOf } from './mergeTimeline.ts'
import { storedAmount } from './storedAmount.ts'
import { attributesFromText, attributesToText } from './storedAttributes.ts'
import { ALWAYS, type DealVersion, stageOutcomes, versionsOfDeal } from './versionsOfDeal.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** One deal as it was known on a day, names brought together by the active aliases. */
export interface DealState extends DealRow {
  /** Import that the values come from; `line` is the row's line in its file. */
  readonly batchId: number
  /** Day from which these values were known, `YYYY-MM-DD`; empty when the deal carries no date. */
  readonly knownFrom: string
  /** How often the expected close had been moved out. */
  readonly pushes: number
}

const INSERT = `
  INSERT INTO deal_version (deal_id, batch_id, known_from, seq, recorded, line, outcome, stage, amount, currency,
    created_on, closed_on, expected_close_on, name, account, owner, product, source, lost_reason, lead_id,
    next_step, last_activity_on, attributes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Rows in the order of the ids in a JSON array: one statement for thousands of rows is 4 times as fast as one each. */
const VERSIONS_BY_ID = `
  SELECT v.id, v.deal_id, v.batch_id, v.line, v.outcome, v.stage, v.amount, v.currency, v.created_on, v.closed_on,
    v.expected_close_on, v.name, v.account, v.owner, v.product, v.source, v.lost_reason, v.lead_id, v.next_step,
    v.last_activity_on, v.attributes
  FROM json_each(?) wanted CROSS JOIN deal_version v ON v.id = wanted.value`

/**
 * Writes the versions of each row under a batch; `stageChangesByDeal` holds the changes of the same import.
 * Call it inside a command. Gives the number of rows (not versions) written. An error of `rows`, a cancel
 * included, leaves through here and takes the transaction back.
 */
export function insertDeals(
  db: WritableWorkbook,
  batchId: number,
  rows: Iterable<DealRow>,
  stageChangesByDeal: ReadonlyMap<string, readonly StageChangeRow[]> = new Map(),
): number {
  const statement = db.prepare(INSERT)
  const asOf = batchAsOf(db, batchId)
  const hasHistory = stageChangesByDeal.size > 0
  // What a stage means shows only in all rows together.
  const source = hasHistory ? [...rows] : rows
  const outcomeOfStage = hasHistory ? stageOutcomes(source) : undefined
  let count = 0
  for (const row of source) {
    const stageChanges = stageChangesByDeal.get(row.id)
    const context = stageChanges && outcomeOfStage ? { asOf, stageChanges, outcomeOfStage } : { asOf }
    versionsOfDeal(row, context).forEach((version, seq) => {
      statement.run(...columnsOf(batchId, seq, version))
    })
    count++
  }
  return count
}

function columnsOf(batchId: number, seq: number, v: DealVersion): (string | number | null)[] {
  return [
    ...[v.id, batchId, v.knownFrom, seq, v.recorded ? 1 : 0, v.line, v.outcome, v.stage],
    ...[v.amount?.minor ?? null, v.amount?.currency ?? null],
    ...[v.createdOn, v.closedOn, v.expectedCloseOn, v.name, v.account, v.owner, v.product, v.source],
    ...[v.lostReason, v.leadId, v.nextStep, v.lastActivityOn, attributesToText(v.attributes)],
  ]
}

/** Every deal known on `asOf` (`YYYY-MM-DD`) as it was known then, ordered by id. */
export function dealsAsOf(db: ReadableWorkbook, asOf: string): DealState[] {
  const found = dealTimelines(db).flatMap(({ entries }) => entryAsOf(entries, asOf) ?? [])
  const decode = versionDecoder(db)
  return readVersions(
    db,
    found.map(({ entry }) => entry.id),
  ).map((row, index) => decode(row, found[index]!.entry.knownFrom, found[index]!.pushes))
}

/** All deals of the active imports on any day, read from the database once: what a backtest over many days needs. */
export interface DealHistory {
  /** Every deal known on `asOf` as it was known then, ordered by id; equal to `dealsAsOf`. */
  readonly asOf: (asOf: string) => DealState[]
}

/** Reads every version into memory (some 600 bytes each). Later changes of the workbook don't show in it. */
export function dealHistory(db: ReadableWorkbook): DealHistory {
  const timelines = dealTimelines(db)
  const ids = timelines.flatMap(({ entries }) => entries.map(({ id }) => id))
  const decode = versionDecoder(db)
  const byId = new Map(readVersions(db, ids).map((row) => [row[0], decode(row, ALWAYS, 0)]))
  return {
    asOf: (asOf) =>
      timelines.flatMap(({ entries }) => {
        const found = entryAsOf(entries, asOf)
        if (!found) return []
        return { ...byId.get(found.entry.id)!, knownFrom: found.entry.knownFrom, pushes: found.pushes }
      }),
  }
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
    const { knownFrom } = known[index]!
    return decode(row, knownFrom, entryAsOf(known, knownFrom)?.pushes ?? 0)
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
      ...deal
    } = decodeVersion(row, ALWAYS, 0, asItStands)
    return [deal.id, deal] as const
  })
  return new Map(rows)
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
  return (row: VersionColumns, knownFrom: string, pushes: number) =>
    decodeVersion(row, knownFrom, pushes, alias)
}

function decodeVersion(row: VersionColumns, knownFrom: string, pushes: number, alias: Alias): DealState {
  return {
    id: row[1],
    batchId: row[2],
    line: row[3],
    knownFrom,
    pushes,
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
