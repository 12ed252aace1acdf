import { batches, importedFiles } from './batches.ts'
import { type DealState, statesOf } from './deals.ts'
import { versionsByImport } from './dealTimelines.ts'
import { entryAsOf, type FoundEntry, mergeTimeline } from './mergeTimeline.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** A day as the imports of a set knew it. */
export interface Knowledge {
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Imports that count, active or not. */
  readonly imports: ReadonlySet<number>
}

/** One deal at two moments; null where it wasn't known. */
export interface DealPair {
  readonly before: DealState | null
  readonly after: DealState | null
  /** Whether one of the given imports lists the deal; true when none was given. */
  readonly listed: boolean
}

/** Pairs read at a time. */
const STRETCH = 2_000

/** What is found of one deal before its values are read. */
interface FoundPair {
  readonly before: FoundEntry | null
  readonly after: FoundEntry | null
  readonly listed: boolean
}

/** Of pairs of version ids in a JSON array those whose values differ, by their place in it: most deals stand as they stood. */
export const CHANGED_PAIRS = `
  SELECT pair.key FROM json_each(?) pair
  CROSS JOIN deal_version b ON b.id = pair.value ->> 0
  CROSS JOIN deal_version a ON a.id = pair.value ->> 1
  WHERE a.outcome IS NOT b.outcome OR a.stage IS NOT b.stage OR a.amount IS NOT b.amount
    OR a.currency IS NOT b.currency OR a.expected_close_on IS NOT b.expected_close_on`

/**
 * The deals that differ between two moments in outcome, stage, amount or expected close, or were known at one of them only, or that
 * none of the imports in `listing` brought (when there are any), as they were known then, ordered by id. Memory: a stretch of deals
 * at a time. The workbook must not be written to in between.
 */
export function* dealPairs(
  db: ReadableWorkbook,
  before: Knowledge,
  after: Knowledge,
  listing: ReadonlySet<number>,
): Generator<DealPair> {
  let found: FoundPair[] = []
  for (const { imports } of versionsByImport(db, [...before.imports, ...after.imports])) {
    const at = ({ on, imports: known }: Knowledge) =>
      entryAsOf(mergeTimeline(imports.filter(({ batchId }) => known.has(batchId))), on)
    const pair = { before: at(before), after: at(after) }
    if (!pair.before && !pair.after) continue
    const listed = listing.size === 0 || imports.some(({ batchId }) => listing.has(batchId))
    found.push({ ...pair, listed })
    if (found.length < STRETCH) continue
    yield* readPairs(db, moving(db, found))
    found = []
  }
  yield* readPairs(db, moving(db, found))
}

/** Leaves out the listed pairs that stand as they stood, without reading their values. */
function moving(db: ReadableWorkbook, found: readonly FoundPair[]): FoundPair[] {
  const both = found.filter(({ before, after, listed }) => listed && isStored(before) && isStored(after))
  const ids = both.map(({ before, after }) => [before!.entry.id, after!.entry.id])
  const changed = db.prepare(CHANGED_PAIRS).pluck().all(JSON.stringify(ids)) as number[]
  const same = new Set(both)
  for (const place of changed) same.delete(both[place]!)
  return found.filter((pair) => !same.has(pair))
}

/** An opening that is derived from a closed row differs from what is stored in that row. */
function isStored(found: FoundEntry | null): boolean {
  return found !== null && !found.entry.isOpening
}

function readPairs(db: ReadableWorkbook, found: readonly FoundPair[]): DealPair[] {
  const before = statesOf(
    db,
    found.flatMap((pair) => pair.before ?? []),
  ).values()
  const after = statesOf(
    db,
    found.flatMap((pair) => pair.after ?? []),
  ).values()
  return found.map((pair) => ({
    before: pair.before && before.next().value!,
    after: pair.after && after.next().value!,
    listed: pair.listed,
  }))
}

/** An import that brought a file of deals. */
export interface DealsImport {
  readonly id: number
  readonly asOf: string
  readonly active: boolean
}

/** The imports that brought deals, those that were undone or replaced included, in the order in which they were made. */
export function importsOfDeals(db: ReadableWorkbook): DealsImport[] {
  return batches(db).filter(({ id }) => importedFiles(db, id).some(({ kind }) => kind === 'deals'))
}
