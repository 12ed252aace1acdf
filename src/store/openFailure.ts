/** Why a workbook could not be opened or created. The file is as it was before. */
export type OpenFailure =
  | { readonly code: 'not-found'; readonly path: string }
  | { readonly code: 'already-exists'; readonly path: string }
  /** A file of another program: another SQLite database, a text, an empty file. */
  | { readonly code: 'not-a-workbook'; readonly path: string }
  | {
      readonly code: 'newer-version'
      readonly path: string
      readonly fileVersion: number
      readonly knownVersion: number
    }
  /** Written by an earlier Foresight, and opened for reading only: open it for writing once to bring it up. */
  | {
      readonly code: 'older-version'
      readonly path: string
      readonly fileVersion: number
      readonly knownVersion: number
    }
  | { readonly code: 'damaged'; readonly path: string; readonly detail: string }
  | { readonly code: 'locked'; readonly path: string }
  /** The folder or the file can't be read or written: rights, a missing folder, a full disk. */
  | { readonly code: 'no-access'; readonly path: string; readonly detail: string }

/** The failure that an error of SQLite or of the file system stands for; null for any other, which is a bug. */
export function openFailureOf(error: unknown, path: string): OpenFailure | null {
  const code = String((error as { code?: unknown }).code ?? '')
  const detail = error instanceof Error ? error.message : String(error)
  if (code === 'ENOENT') return { code: 'not-found', path }
  if (code === 'EISDIR') return { code: 'not-a-workbook', path }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'locked', path }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'damaged', path, detail }
  if (/^(EACCES|EPERM|EROFS|ENOSPC|ENOTDIR)$/.test(code)) return { code: 'no-access', path, detail }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code)) return { code: 'no-access', path, detail }
  return null
}
