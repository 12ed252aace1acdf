import Database from 'better-sqlite3'
import { connectionPragmas } from './connectionPragmas.ts'
import { backUp, migrate, SCHEMA_VERSION } from './migrate.ts'
import { type OpenFailure, openFailureOf } from './openFailure.ts'
import type { ReadableWorkbook, WritableWorkbook } from './workbookHandle.ts'
import { workbookHeader } from './workbookHeader.ts'

/** An open workbook, or why there is none. `backup` is the copy made before an older schema was brought up. */
export type OpenResult<Workbook> =
  | { readonly ok: true; readonly workbook: Workbook; readonly backup: string | null }
  | { readonly ok: false; readonly failure: OpenFailure }

/**
 * Opens an existing workbook. A file that isn't one, is newer or damaged is left untouched. Opened for writing,
 * an older schema is brought up after a copy was put beside it; opened for reading only, it is refused by name.
 */
export function openWorkbook(path: string, options: { readonly: true }): OpenResult<ReadableWorkbook>
export function openWorkbook(path: string, options?: { readonly?: false }): OpenResult<WritableWorkbook>
export function openWorkbook(
  path: string,
  { readonly = false }: { readonly?: boolean } = {},
): OpenResult<ReadableWorkbook> | OpenResult<WritableWorkbook> {
  let db: Database.Database | null = null
  try {
    const header = workbookHeader(path)
    if (!header.isWorkbook) return failed({ code: 'not-a-workbook', path })
    if (header.version > SCHEMA_VERSION) return failed(versionFailure('newer-version', path, header.version))
    db = new Database(path, { readonly, fileMustExist: true })
    connectionPragmas(db, readonly)
    const failure = contentFailure(db, path, readonly)
    if (failure) {
      db.close()
      return failed(failure)
    }
    const version = schemaVersion(db)
    // Version 0 is a creation that was cut short: nothing is in it yet.
    const backup = version > 0 && version < SCHEMA_VERSION ? backUp(db, path, version) : null
    if (version < SCHEMA_VERSION) migrate(db)
    return { ok: true, workbook: db as unknown as WritableWorkbook, backup }
  } catch (error) {
    db?.close()
    const failure = openFailureOf(error, path)
    if (!failure) throw error
    return failed(failure)
  }
}

/** Closes the handle; the last one folds the write-ahead log into the file. */
export function closeWorkbook(workbook: ReadableWorkbook): void {
  workbook.close()
}

function contentFailure(db: Database.Database, path: string, readonly: boolean): OpenFailure | null {
  const check = db.pragma('quick_check(1)', { simple: true }) as string
  if (check !== 'ok') return { code: 'damaged', path, detail: check }
  const version = schemaVersion(db)
  if (version > SCHEMA_VERSION) return versionFailure('newer-version', path, version)
  if (readonly && version < SCHEMA_VERSION) return versionFailure('older-version', path, version)
  return null
}

function schemaVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

function versionFailure(
  code: 'newer-version' | 'older-version',
  path: string,
  fileVersion: number,
): OpenFailure {
  return { code, path, fileVersion, knownVersion: SCHEMA_VERSION }
}

function failed(failure: OpenFailure): { ok: false; failure: OpenFailure } {
  return { ok: false, failure }
}
