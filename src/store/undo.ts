import { commandChanges } from './commands.ts'
import { deleteRow, insertRow, readRow, updateRow } from './recordedRows.ts'
import type { StoredRow } from './recordedTables.ts'
import { nextRevision } from './revision.ts'
import type { WritableWorkbook } from './workbookHandle.ts'

/** The command that was taken back or done again. */
export interface UndoneCommand {
  readonly id: number
  readonly name: string
  readonly label: string
}

/** Takes back the newest command that isn't undone: every row is as it was before. null when there is none. */
export function undo(db: WritableWorkbook): UndoneCommand | null {
  return db
    .transaction(() => {
      const command = commandIn(db, 'done', 'DESC')
      if (!command) return null
      for (const { table, key, before, after } of commandChanges(db, command.id).reverse()) {
        replaceRow(db, table, soleValue(key), after, before)
      }
      db.prepare(`UPDATE command_log SET state = 'undone' WHERE id = ?`).run(command.id)
      nextRevision(db)
      return command
    })
    .immediate()
}

/** Does again what was undone last. null when nothing is undone, or a new command came in between. */
export function redo(db: WritableWorkbook): UndoneCommand | null {
  return db
    .transaction(() => {
      const command = commandIn(db, 'undone', 'ASC')
      if (!command) return null
      for (const { table, key, before, after } of commandChanges(db, command.id)) {
        replaceRow(db, table, soleValue(key), before, after)
      }
      db.prepare(`UPDATE command_log SET state = 'done' WHERE id = ?`).run(command.id)
      nextRevision(db)
      return command
    })
    .immediate()
}

function commandIn(
  db: WritableWorkbook,
  state: 'done' | 'undone',
  order: 'ASC' | 'DESC',
): UndoneCommand | null {
  const command = db
    .prepare(`SELECT id, name, label FROM command_log WHERE state = ? ORDER BY id ${order} LIMIT 1`)
    .get(state)
  return (command as UndoneCommand | undefined) ?? null
}

/** Puts `next` where `current` stands. A row that isn't as the log left it was changed past the log: a bug. */
function replaceRow(
  db: WritableWorkbook,
  table: string,
  key: string | number,
  current: StoredRow | null,
  next: StoredRow | null,
): void {
  if (JSON.stringify(readRow(db, table, key)) !== JSON.stringify(current)) {
    throw new Error(`Row ${key} of "${table}" is not as its last command left it.`)
  }
  if (current === null && next !== null) insertRow(db, table, next)
  else if (next === null) deleteRow(db, table, key)
  else updateRow(db, table, key, next)
}

/** Every recorded table has a key of one column. */
function soleValue(key: Readonly<Record<string, string | number>>): string | number {
  const [value] = Object.values(key)
  if (value === undefined) throw new Error('A logged change names no key.')
  return value
}
