import { type DealState, statesOf } from './deals.ts'
import { versionsByImport } from './dealTimelines.ts'
import { entryAsOf, type FoundEntry, mergeTimeline } from './mergeTimeline.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** Deals read at a time: some megabytes, and few enough statements. */
const STRETCH = 2_000

/**
 * Every deal known on `asOf` (`YYYY-MM-DD`) as it was known then, ordered by id: what `dealsAsOf` gives, for workbooks with more
 * deals than fit into memory at once. The workbook must not be written to in between.
 */
export function* eachDealAsOf(db: ReadableWorkbook, asOf: string): Generator<DealState> {
  let found: FoundEntry[] = []
  for (const { imports } of versionsByImport(db)) {
    const entry = entryAsOf(mergeTimeline(imports), asOf)
    if (entry) found.push(entry)
    if (found.length < STRETCH) continue
    yield* statesOf(db, found)
    found = []
  }
  yield* statesOf(db, found)
}
