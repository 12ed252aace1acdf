import { existsSync } from 'node:fs'
import { dealsAsCsv } from '../../import/exported/dealsAsCsv.ts'
import { newestFactDate } from '../../store/batches.ts'
import type { DealState } from '../../store/deals.ts'
import { eachDealAsOf } from '../../store/eachDealAsOf.ts'
import { closeWorkbook } from '../../store/openWorkbook.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'
import { workbookCurrency } from '../forecast/workbookCurrency.ts'
import { problem } from '../problem.ts'
import { openOrCreate } from '../workbookFiles.ts'

/**
 * The deals of a workbook as they were known at the end of a day (`YYYY-MM-DD`), as CSV in pieces of text, ordered by id, all fields
 * and attributes; an import of it gives the same deals. Returns the number of deals. Memory: a stretch of deals at a time. Cost:
 * two passes over the deals, the first for the names of their attributes.
 */
export function* exportDeals(db: ReadableWorkbook, asOf: string): Generator<string, number> {
  const names = new Set<string>()
  for (const { attributes } of eachDealAsOf(db, asOf)) {
    for (const name of Object.keys(attributes)) names.add(name)
  }
  let count = 0
  function* counted(): Generator<DealState> {
    for (const deal of eachDealAsOf(db, asOf)) {
      count++
      yield deal
    }
  }
  yield* dealsAsCsv(counted(), [...names], workbookCurrency(db))
  return count
}

/** The same for a workbook at a path; without a day, as of the newest date in its data. Refused when there is no such workbook or no data. */
export function* exportDealsOf(path: string, asOf: string | undefined): Generator<string, number> {
  if (!existsSync(path)) throw problem('WORKBOOK_NOT_FOUND', { path })
  const db = openOrCreate(path)
  try {
    const day = asOf ?? newestFactDate(db)
    if (day === null) throw problem('NO_DATA', { needs: 'imported deals' })
    return yield* exportDeals(db, day)
  } finally {
    closeWorkbook(db)
  }
}
