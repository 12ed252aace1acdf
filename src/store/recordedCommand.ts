import { deleteRow, insertRow, readRow, updateRow } from './recordedRows.ts'
import {
  assertRecorded,
  RECORDED_TABLES,
  type RecordedTable,
  type RowChanges,
  type SqlValue,
  type StoredRow,
} from './recordedTables.ts'
import { nextRevision } from './revision.ts'
import type { WritableWorkbook } from './workbookHandle.ts'

/** Who does what, when and why. */
export interface CommandSpec {
  /** For machines, such as `concern.raise`. */
  readonly name: string
  /** For people, such as "Raise a concern about GTX Pro at Isdom". */
  readonly label: string
  readonly actor: string
  /** Empty when no reason was given. */
  readonly why: string
  /** ISO time; the store reads no clock. */
  readonly at: string
}

/** Changes rows and remembers each as it was and as it is. A change that changes nothing isn't remembered. */
export interface Recorder {
  readonly workbook: WritableWorkbook
  /** Inserts a row; gives its key (a number that SQLite chose where the row names none). */
  insert<T extends RecordedTable>(table: T, row: RowChanges<T>): string | number
  /** Sets some columns. Throws when there is no such row. */
  update<T extends RecordedTable>(table: T, key: string | number, changes: RowChanges<T>): void
  /** Inserts the row or sets its columns; `row` names its key. */
  put<T extends RecordedTable>(table: T, row: RowChanges<T>): void
  /** Deletes a row. Throws when there is no such row. */
  remove(table: RecordedTable, key: string | number): void
}

/** `commandId` is null when nothing changed: then nothing is logged and the redo tail stays. */
export interface CommandResult<T> {
  readonly commandId: number | null
  readonly result: T
}

/**
 * Runs `write` in one transaction and logs each changed row, so that it can be undone. A new command drops the
 * commands that were undone before it (they stay in the log). When `write` throws, nothing remains of it.
 */
export function recordedCommand<T>(
  db: WritableWorkbook,
  spec: CommandSpec,
  write: (recorder: Recorder) => T,
): CommandResult<T> {
  assertOutsideTransaction(db)
  return db
    .transaction(() => {
      const { recorder, finish } = startCommand(db, spec)
      const result = write(recorder)
      return { commandId: finish(), result }
    })
    .immediate()
}

/**
 * The same for a long command that lets other work run in between, such as an import that can be cancelled. While
 * it runs, this connection takes no other command, and reads on it see the rows written so far.
 */
export async function longRecordedCommand<T>(
  db: WritableWorkbook,
  spec: CommandSpec,
  write: (recorder: Recorder) => Promise<T>,
): Promise<CommandResult<T>> {
  assertOutsideTransaction(db)
  db.exec('BEGIN IMMEDIATE')
  try {
    const { recorder, finish } = startCommand(db, spec)
    const result = await write(recorder)
    const commandId = finish()
    db.exec('COMMIT')
    return { commandId, result }
  } catch (error) {
    // SQLite takes some failed transactions back by itself (a full disk, for one).
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function assertOutsideTransaction(db: WritableWorkbook): void {
  if (db.inTransaction) throw new Error('Another command of this connection is still running.')
}

function startCommand(
  db: WritableWorkbook,
  spec: CommandSpec,
): { recorder: Recorder; finish: () => number | null } {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO command_log (name, label, at, actor, why, state) VALUES (?, ?, ?, ?, ?, 'done')`)
    .run(spec.name, spec.label, spec.at, spec.actor, spec.why)
  const commandId = Number(lastInsertRowid)
  const log = changeLog(db, commandId)
  const finish = () => {
    if (log.count() === 0) {
      db.prepare('DELETE FROM command_log WHERE id = ?').run(commandId)
      return null
    }
    db.prepare(`UPDATE command_log SET state = 'dropped' WHERE state = 'undone'`).run()
    nextRevision(db)
    return commandId
  }
  return { recorder: recorderOf(db, log.write), finish }
}

type WriteChange = (
  table: RecordedTable,
  key: string | number,
  before: StoredRow | null,
  after: StoredRow | null,
) => void

function changeLog(db: WritableWorkbook, commandId: number): { write: WriteChange; count: () => number } {
  const statement = db.prepare(
    'INSERT INTO command_change (command_id, seq, table_name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let count = 0
  const write: WriteChange = (table, key, before, after) => {
    const beforeText = before && JSON.stringify(before)
    const afterText = after && JSON.stringify(after)
    if (beforeText === afterText) return
    const keyText = JSON.stringify({ [RECORDED_TABLES[table].key]: key })
    statement.run(commandId, count++, table, keyText, beforeText, afterText)
  }
  return { write, count: () => count }
}

function recorderOf(db: WritableWorkbook, write: WriteChange): Recorder {
  const recorder: Recorder = {
    workbook: db,
    insert(table, row) {
      const key = insertRow(db, table, row as StoredRow)
      write(table, key, null, readRow(db, table, key))
      return key
    },
    update(table, key, changes) {
      const before = readRow(db, table, key)
      updateRow(db, table, key, changes as StoredRow)
      write(table, key, before, readRow(db, table, key))
    },
    put(table, row) {
      assertRecorded(table, Object.keys(row))
      const key = (row as StoredRow)[RECORDED_TABLES[table].key] as SqlValue | undefined
      if (key === undefined || key === null) throw new Error(`A row for "${table}" must name its key.`)
      if (readRow(db, table, key)) recorder.update(table, key, row)
      else recorder.insert(table, row)
    },
    remove(table, key) {
      const before = readRow(db, table, key)
      deleteRow(db, table, key)
      write(table, key, before, null)
    },
  }
  return recorder
}
