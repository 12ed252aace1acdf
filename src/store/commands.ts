import type { StoredRow } from './recordedTables.ts'
import type { ReadableWorkbook } from './workbookHandle.ts'

/** One step of the workbook's history. */
export interface LoggedCommand {
  readonly id: number
  readonly name: string
  readonly label: string
  /** ISO time. */
  readonly at: string
  readonly actor: string
  /** Empty when no reason was given. */
  readonly why: string
  /** `undone` can be done again; `dropped` was undone before a newer command and stays for the record. */
  readonly state: 'done' | 'undone' | 'dropped'
}

/** One row that a command changed: `before` null is an insertion, `after` null a deletion. */
export interface LoggedChange {
  readonly table: string
  readonly key: Readonly<Record<string, string | number>>
  readonly before: StoredRow | null
  readonly after: StoredRow | null
}

/** The newest `limit` commands, newest first. */
export function commandHistory(db: ReadableWorkbook, limit: number): LoggedCommand[] {
  return db
    .prepare('SELECT id, name, label, at, actor, why, state FROM command_log ORDER BY id DESC LIMIT ?')
    .all(limit) as LoggedCommand[]
}

/** The rows that a command changed, in order; empty for an unknown command. */
export function commandChanges(db: ReadableWorkbook, commandId: number): LoggedChange[] {
  const rows = db
    .prepare('SELECT table_name, key, before, after FROM command_change WHERE command_id = ? ORDER BY seq')
    .all(commandId) as { table_name: string; key: string; before: string | null; after: string | null }[]
  return rows.map((row) => ({
    table: row.table_name,
    key: JSON.parse(row.key),
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}

/** Labels of what undo and redo would do now; null where there is nothing. */
export function undoable(db: ReadableWorkbook): { undo: string | null; redo: string | null } {
  const undo = db
    .prepare(`SELECT label FROM command_log WHERE state = 'done' ORDER BY id DESC LIMIT 1`)
    .pluck()
    .get()
  const redo = db
    .prepare(`SELECT label FROM command_log WHERE state = 'undone' ORDER BY id LIMIT 1`)
    .pluck()
    .get()
  return { undo: (undo as string | undefined) ?? null, redo: (redo as string | undefined) ?? null }
}
