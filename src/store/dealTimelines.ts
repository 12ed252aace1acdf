import { mergeTimeline, type TimelineEntry, type TimelineOfBatch } from './mergeTimeline.ts'
import { storedAmount } from './storedAmount.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Versions of one deal, merged over the active imports: ordered by the day from which they were known. */
export interface DealTimeline {
  readonly dealId: string
  readonly entries: readonly TimelineEntry[]
}

const COLUMNS =
  'v.deal_id, v.batch_id, b.as_of, v.id, v.known_from, v.recorded, v.expected_close_on, v.amount, v.currency, v.opened_on'
const ACTIVE_VERSIONS = `deal_version v INDEXED BY deal_version_timeline
  CROSS JOIN import_batch b ON b.id = v.batch_id AND b.active = 1`
const ORDER = 'v.deal_id, v.batch_id, v.known_from, v.seq'

/** Walks the covering index alone, in its order, so that one pass groups by deal and import without a sort. */
export const ALL_TIMELINES = `SELECT ${COLUMNS} FROM ${ACTIVE_VERSIONS} ORDER BY ${ORDER}`
/** The same for one deal. */
export const ONE_TIMELINE = `SELECT ${COLUMNS} FROM ${ACTIVE_VERSIONS} WHERE v.deal_id = ? ORDER BY ${ORDER}`
/** The same for the imports whose ids a JSON array holds, active or not. */
export const TIMELINES_OF_IMPORTS = `SELECT ${COLUMNS} FROM deal_version v INDEXED BY deal_version_timeline
  CROSS JOIN import_batch b ON b.id = v.batch_id WHERE v.batch_id IN (SELECT value FROM json_each(?)) ORDER BY ${ORDER}`

type TimelineColumns = [
  dealId: string,
  batchId: number,
  asOf: string,
  id: number,
  knownFrom: string,
  recorded: number,
  expectedCloseOn: string | null,
  amount: number | null,
  currency: string | null,
  openedOn: string | null,
]

/** What one import brought of a deal. */
export interface VersionsOfImport extends TimelineOfBatch {
  readonly batchId: number
}

/**
 * The versions of each deal by import, in order of the imports' days, one deal after another in the order of their ids; not
 * merged. `batchIds` names the imports that count, active or not; left out, the active ones. Memory: one deal at a time.
 */
export function* versionsByImport(
  db: ReadableWorkbook,
  batchIds?: Iterable<number>,
): Generator<{ readonly dealId: string; readonly imports: readonly VersionsOfImport[] }> {
  const rows =
    batchIds === undefined
      ? db.prepare(ALL_TIMELINES).raw().iterate()
      : db
          .prepare(TIMELINES_OF_IMPORTS)
          .raw()
          .iterate(JSON.stringify([...batchIds]))
  let deal: TimelineColumns[] = []
  for (const row of rows as IterableIterator<TimelineColumns>) {
    const last = deal[0]
    if (last !== undefined && last[0] !== row[0]) {
      yield { dealId: last[0], imports: batchesOf(deal, 0, deal.length) }
      deal = []
    }
    deal.push(row)
  }
  if (deal[0] !== undefined) yield { dealId: deal[0][0], imports: batchesOf(deal, 0, deal.length) }
}

/** Timelines of all deals of the active imports, ordered by deal id; of one deal (or none) when `dealId` is given. */
export function dealTimelines(db: ReadableWorkbook, dealId?: string): DealTimeline[] {
  const rows = (
    dealId === undefined ? db.prepare(ALL_TIMELINES).raw().all() : db.prepare(ONE_TIMELINE).raw().all(dealId)
  ) as TimelineColumns[]
  const timelines: DealTimeline[] = []
  for (let start = 0; start < rows.length; ) {
    let end = start + 1
    const id = rows[start]![0]
    while (end < rows.length && rows[end]![0] === id) end++
    timelines.push({ dealId: id, entries: mergeTimeline(batchesOf(rows, start, end)) })
    start = end
  }
  return timelines
}

/** Groups a deal's rows by import, in order of the imports' days (ties: the later import last). */
function batchesOf(rows: readonly TimelineColumns[], start: number, end: number): VersionsOfImport[] {
  const batches: { batchId: number; asOf: string; entries: TimelineEntry[] }[] = []
  for (let index = start; index < end; index++) {
    const [, batchId, asOf, id, knownFrom, recorded, expectedCloseOn, minor, currency, openedOn] =
      rows[index]!
    const amount = storedAmount(minor, currency)
    const isRecorded = recorded === 1
    const onRecordFrom = isRecorded ? knownFrom : asOf
    const entry = {
      id,
      isOpening: false,
      knownFrom,
      recorded: isRecorded,
      expectedCloseOn,
      amount,
      onRecordFrom,
    }
    const told = openedOn === null ? [entry] : [openingOf(id, openedOn, asOf), entry]
    const last = batches.at(-1)
    if (last?.batchId === batchId) last.entries.push(...told)
    else batches.push({ batchId, asOf, entries: told })
  }
  return batches.sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.batchId - b.batchId))
}

function openingOf(id: number, openedOn: string, onRecordFrom: string): TimelineEntry {
  const nothing = { recorded: false, expectedCloseOn: null, amount: null }
  return { id, isOpening: true, knownFrom: openedOn, onRecordFrom, ...nothing }
}
