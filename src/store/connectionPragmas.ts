import type { Database } from 'better-sqlite3'

/** How long a statement waits for another process's lock before the workbook counts as locked. */
export const BUSY_TIMEOUT_MS = 2_000
/** Page cache in KiB (negative in the pragma). More of it makes an import slower: it then no longer fits into the processor's. */
const CACHE_KIB = 16_384

/**
 * Sets on every open what SQLite doesn't remember in the file. FULL: an acknowledged commit survives a power cut.
 * `trusted_schema` off and `cell_size_check` on: a crafted or damaged file is met with an error, not obeyed.
 * No memory map: a failing disk gives an error instead of a crash.
 */
export function connectionPragmas(db: Database, readonly: boolean): void {
  db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = FULL')
  db.pragma(`cache_size = -${CACHE_KIB}`)
  db.pragma('temp_store = MEMORY')
  if (readonly) db.pragma('query_only = ON')
  else db.pragma('journal_mode = WAL')
}
