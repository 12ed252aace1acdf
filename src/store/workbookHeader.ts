import { closeSync, openSync, readSync } from 'node:fs'

/** SQLite `application_id` of a Foresight workbook: the letters `FSGT` in ASCII. */
export const APPLICATION_ID = 0x46534754

/** First 16 bytes of every SQLite 3 file (SQLite file format, section 1.3). */
const SQLITE_MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** Byte offsets of two big-endian 32-bit fields in that header (same source). */
const USER_VERSION_OFFSET = 60
const APPLICATION_ID_OFFSET = 68

/** What the first 100 bytes of a file say: whether it is a workbook, and its schema version. */
export interface WorkbookHeader {
  readonly isWorkbook: boolean
  readonly version: number
}

/**
 * Reads the header without SQLite, so that a foreign file is recognised before anything could touch it.
 * A file shorter than a header, an empty one included, is no workbook. Throws the file system's error.
 */
export function workbookHeader(path: string): WorkbookHeader {
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return { isWorkbook: false, version: 0 }
  } finally {
    closeSync(file)
  }
  const isSqlite = header.toString('latin1', 0, SQLITE_MAGIC.length) === SQLITE_MAGIC
  return {
    isWorkbook: isSqlite && header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID,
    version: header.readUInt32BE(USER_VERSION_OFFSET),
  }
}
