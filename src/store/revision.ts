import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'

/** How many commands, undos and redos the workbook has seen: it grows with every write, whichever process wrote. */
export function revision(db: ReadableWorkbook): number {
  return db.prepare('SELECT value FROM revision').pluck().get() as number
}

/** Counts one write; part of the write's own transaction. */
export function nextRevision(db: WritableWorkbook): void {
  db.prepare('UPDATE revision SET value = value + 1').run()
}
