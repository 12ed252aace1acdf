import { closeSync, openSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { connectionPragmas } from './connectionPragmas.ts'
import { migrate } from './migrate.ts'
import { openFailureOf } from './openFailure.ts'
import type { OpenResult } from './openWorkbook.ts'
import type { WritableWorkbook } from './workbookHandle.ts'
import { APPLICATION_ID } from './workbookHeader.ts'

/** Twice SQLite's usual page: a large import then makes half as many calls to the system. */
const PAGE_BYTES = 8192

/**
 * Makes a new, empty workbook and opens it. An existing file is never touched (`already-exists`); when making
 * it fails, nothing stays behind.
 */
export function createWorkbook(path: string): OpenResult<WritableWorkbook> {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refused({ code: 'already-exists', path })
    const detail = error instanceof Error ? error.message : String(error)
    return refused({ code: 'no-access', path, detail })
  }
  let db: Database.Database | null = null
  try {
    db = new Database(path)
    db.pragma(`page_size = ${PAGE_BYTES}`)
    // Before the switch to WAL: the identity must be in the file itself, where workbookHeader looks for it.
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db)
    connectionPragmas(db, false)
    return { ok: true, workbook: db as unknown as WritableWorkbook, backup: null }
  } catch (error) {
    db?.close()
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
    const failure = openFailureOf(error, path)
    if (!failure) throw error
    return refused(failure)
  }
}

function refused(failure: Extract<OpenResult<never>, { ok: false }>['failure']): OpenResult<never> {
  return { ok: false, failure }
}
