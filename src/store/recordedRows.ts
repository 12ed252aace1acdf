import { assertRecorded, RECORDED_TABLES, type SqlValue, type StoredRow } from './recordedTables.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** The row under a key as it stands; null when there is none. */
export function readRow(db: ReadableWorkbook, table: string, key: SqlValue): StoredRow | null {
  assertRecorded(table, [])
  const { key: keyColumn, columns } = RECORDED_TABLES[table]
  const row = db.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${keyColumn} = ?`).get(key)
  return (row as StoredRow | undefined) ?? null
}

/** Inserts a row; gives its key, which SQLite numbers when the row names none. */
export function insertRow(db: WritableWorkbook, table: string, row: StoredRow): string | number {
  const columns = Object.keys(row)
  assertRecorded(table, columns)
  const places = columns.map(() => '?').join(', ')
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
    .run(...columns.map((column) => row[column] as SqlValue))
  const key = row[RECORDED_TABLES[table].key]
  return key ?? Number(lastInsertRowid)
}

/** Sets some columns of the row under a key. Throws when there is no such row. */
export function updateRow(db: WritableWorkbook, table: string, key: SqlValue, changes: StoredRow): void {
  const columns = Object.keys(changes)
  assertRecorded(table, columns)
  const assignments = columns.map((column) => `${column} = ?`).join(', ')
  const { changes: count } = db
    .prepare(`UPDATE ${table} SET ${assignments} WHERE ${RECORDED_TABLES[table].key} = ?`)
    .run(...columns.map((column) => changes[column] as SqlValue), key)
  if (count !== 1) throw new Error(`There is no row ${key} in "${table}" to change.`)
}

/** Deletes the row under a key. Throws when there is no such row. */
export function deleteRow(db: WritableWorkbook, table: string, key: SqlValue): void {
  assertRecorded(table, [])
  const { changes } = db.prepare(`DELETE FROM ${table} WHERE ${RECORDED_TABLES[table].key} = ?`).run(key)
  if (changes !== 1) throw new Error(`There is no row ${key} in "${table}" to delete.`)
}
