import type { ColumnMapping, ImportReject, ImportWarning } from '../contract/importing.ts'
import type { RecordKind } from '../contract/records.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** One import: everything that came in together, switched on and off as a whole. */
export interface ImportBatch {
  readonly id: number
  /** ISO time. */
  readonly madeAt: string
  /** Day whose knowledge it holds: the one that the person named, else the newest date in its files. */
  readonly asOf: string
  /** Whether the person marked it as a dated snapshot. */
  readonly isSnapshot: boolean
  readonly label: string
  readonly active: boolean
}

/** What was read from one file of an import. Rejected rows are read by `rejectsOf`. */
export interface ImportedFile {
  readonly id: number
  readonly batchId: number
  readonly file: string
  /** Hash of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly kind: RecordKind | null
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  readonly ignored: number
  readonly mapping: readonly ColumnMapping[]
  readonly warnings: readonly ImportWarning[]
}

/** Opens a batch, switched off: its rows stay invisible until a command sets `active`. Gives its id. */
export function insertBatch(db: WritableWorkbook, batch: Omit<ImportBatch, 'id' | 'active'>): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO import_batch (made_at, as_of, is_snapshot, label, active) VALUES (?, ?, ?, ?, 0)')
    .run(batch.madeAt, batch.asOf, batch.isSnapshot ? 1 : 0, batch.label)
  return Number(lastInsertRowid)
}

/** Sets the day whose knowledge a batch holds, once its last row is read. Part of the import's own transaction. */
export function setBatchAsOf(db: WritableWorkbook, batchId: number, asOf: string): void {
  db.prepare('UPDATE import_batch SET as_of = ? WHERE id = ?').run(asOf, batchId)
}

/** Opens the record of a file under a batch before its rows are counted; gives its id. `closeFile` has to follow. */
export function openFile(
  db: WritableWorkbook,
  batchId: number,
  { file, sha256, kind, mapping }: Pick<ImportedFile, 'file' | 'sha256' | 'kind' | 'mapping'>,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO import_file (batch_id, file, sha256, kind, rows_read, accepted, rejected, ignored, mapping, warnings)
       VALUES (?, ?, ?, ?, 0, 0, 0, 0, ?, '[]')`,
    )
    .run(batchId, file, sha256, kind, JSON.stringify(mapping))
  return Number(lastInsertRowid)
}

/** Writes rejected rows of a file. */
export function insertRejects(db: WritableWorkbook, fileId: number, rejects: readonly ImportReject[]): void {
  if (rejects.length === 0) return
  const reject = db.prepare(
    'INSERT INTO import_reject (file_id, line, column_name, code, message, raw) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { row, column, code, message, raw } of rejects) {
    reject.run(fileId, row, column, code, message, JSON.stringify(raw))
  }
}

/** Completes the record of a file; rowsRead = accepted + rejected + ignored. */
export function closeFile(
  db: WritableWorkbook,
  fileId: number,
  report: Pick<ImportedFile, 'rowsRead' | 'accepted' | 'rejected' | 'ignored' | 'warnings'>,
): void {
  db.prepare(
    'UPDATE import_file SET rows_read = ?, accepted = ?, rejected = ?, ignored = ?, warnings = ? WHERE id = ?',
  ).run(
    ...[report.rowsRead, report.accepted, report.rejected, report.ignored],
    JSON.stringify(report.warnings),
    fileId,
  )
}

/** All imports, the undone ones included, oldest first. */
export function batches(db: ReadableWorkbook): ImportBatch[] {
  const rows = db
    .prepare('SELECT id, made_at, as_of, is_snapshot, label, active FROM import_batch ORDER BY id')
    .all() as {
    id: number
    made_at: string
    as_of: string
    is_snapshot: number
    label: string
    active: number
  }[]
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at,
    asOf: row.as_of,
    isSnapshot: row.is_snapshot === 1,
    label: row.label,
    active: row.active === 1,
  }))
}

/** Day whose knowledge a batch holds. Throws when there is no such batch. */
export function batchAsOf(db: ReadableWorkbook, batchId: number): string {
  const asOf = db.prepare('SELECT as_of FROM import_batch WHERE id = ?').pluck().get(batchId)
  if (typeof asOf !== 'string') throw new Error(`There is no import batch ${batchId}.`)
  return asOf
}

/** Files of the active imports in the order of their import; of one batch, active or not, when `batchId` is given. */
export function importedFiles(db: ReadableWorkbook, batchId?: number): ImportedFile[] {
  const columns = `f.id, f.batch_id AS batchId, f.file, f.sha256, f.kind, f.rows_read AS rowsRead, f.accepted,
    f.rejected, f.ignored, f.mapping, f.warnings`
  const rows =
    batchId === undefined
      ? db
          .prepare(
            `SELECT ${columns} FROM import_file f JOIN import_batch b ON b.id = f.batch_id
             WHERE b.active = 1 ORDER BY f.id`,
          )
          .all()
      : db.prepare(`SELECT ${columns} FROM import_file f WHERE f.batch_id = ? ORDER BY f.id`).all(batchId)
  return (rows as (Omit<ImportedFile, 'mapping' | 'warnings'> & { mapping: string; warnings: string })[]).map(
    (row) => ({ ...row, mapping: JSON.parse(row.mapping), warnings: JSON.parse(row.warnings) }),
  )
}

/** ISO time at which the same bytes were last imported, by an import that is still active; null when never. */
export function importedBefore(db: ReadableWorkbook, sha256: string): string | null {
  const at = db
    .prepare(
      `SELECT max(b.made_at) FROM import_file f JOIN import_batch b ON b.id = f.batch_id
       WHERE f.sha256 = ? AND b.active = 1`,
    )
    .pluck()
    .get(sha256)
  return (at as string | null | undefined) ?? null
}

/** Rejected rows of one batch with the name of their file, in file order. */
export function rejectsOf(db: ReadableWorkbook, batchId: number): (ImportReject & { file: string })[] {
  const rows = db
    .prepare(
      `SELECT f.file, r.line AS row, r.column_name AS "column", r.code, r.message, r.raw
       FROM import_reject r JOIN import_file f ON f.id = r.file_id
       WHERE f.batch_id = ? ORDER BY r.id`,
    )
    .all(batchId) as (Omit<ImportReject, 'raw'> & { file: string; raw: string })[]
  return rows.map((row) => ({ ...row, raw: JSON.parse(row.raw) }))
}

/** Rejected rows of one file of an import, in the order of their lines. */
export function rejectsOfFile(db: ReadableWorkbook, fileId: number): ImportReject[] {
  const rows = db
    .prepare(
      `SELECT line AS row, column_name AS "column", code, message, raw FROM import_reject WHERE file_id = ? ORDER BY id`,
    )
    .all(fileId) as (Omit<ImportReject, 'raw'> & { raw: string })[]
  return rows.map((row) => ({ ...row, raw: JSON.parse(row.raw) }))
}

/**
 * The newest day whose knowledge the workbook holds: the latest `asOf` of the active imports. It is the default
 * as-of date. null in a workbook without data.
 */
export function newestFactDate(db: ReadableWorkbook): string | null {
  return db.prepare('SELECT max(as_of) FROM import_batch WHERE active = 1').pluck().get() as string | null
}
