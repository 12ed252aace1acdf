import type { PersonRow } from '../contract/records.ts'
import { newestUpTo } from './newestUpTo.ts'
import { attributesFromText, attributesToText } from './storedAttributes.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes people under a batch; gives their number. */
export function insertPeople(db: WritableWorkbook, batchId: number, rows: Iterable<PersonRow>): number {
  const statement = db.prepare(
    `INSERT INTO person (batch_id, line, name, team, manager, region, started_on, attributes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  let count = 0
  for (const { line, name, team, manager, region, startedOn, attributes } of rows) {
    statement.run(batchId, line, name, team, manager, region, startedOn, attributesToText(attributes))
    count++
  }
  return count
}

/**
 * People of the active imports by name, as the newest import up to and including `asOf` (`YYYY-MM-DD`) that lists them has them, else the first
 * one after it; without `asOf` the newest of all.
 */
export function peopleByName(db: ReadableWorkbook, asOf?: string): Map<string, PersonRow> {
  const rows = db
    .prepare(
      `SELECT b.as_of AS batchAsOf, p.line, p.name, p.team, p.manager, p.region, p.started_on AS startedOn, p.attributes
       FROM person p JOIN import_batch b ON b.id = p.batch_id AND b.active = 1
       ORDER BY b.as_of, b.id, p.id`,
    )
    .all() as (Omit<PersonRow, 'attributes'> & { attributes: string; batchAsOf: string })[]
  return new Map(
    newestUpTo(rows, asOf).map(({ batchAsOf: _day, ...row }) => [
      row.name,
      { ...row, attributes: attributesFromText(row.attributes) },
    ]),
  )
}
