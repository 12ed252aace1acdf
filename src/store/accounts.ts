import type { AccountRow } from '../contract/records.ts'
import { attributesFromText, attributesToText } from './storedAttributes.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** Writes accounts under a batch; gives their number. */
export function insertAccounts(db: WritableWorkbook, batchId: number, rows: Iterable<AccountRow>): number {
  const statement = db.prepare(
    'INSERT INTO account (batch_id, line, name, industry, country, attributes) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let count = 0
  for (const { line, name, industry, country, attributes } of rows) {
    statement.run(batchId, line, name, industry, country, attributesToText(attributes))
    count++
  }
  return count
}

/** Accounts of the active imports by name, as the newest import that lists them has them. */
export function accountsByName(db: ReadableWorkbook): Map<string, AccountRow> {
  const rows = db
    .prepare(
      `SELECT a.line, a.name, a.industry, a.country, a.attributes
       FROM account a JOIN import_batch b ON b.id = a.batch_id AND b.active = 1
       ORDER BY b.as_of, b.id, a.id`,
    )
    .all() as (Omit<AccountRow, 'attributes'> & { attributes: string })[]
  return new Map(rows.map((row) => [row.name, { ...row, attributes: attributesFromText(row.attributes) }]))
}
