import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadingChoices } from '../../contract/importing.ts'
import { asExported } from '../../import/exported/asExported.ts'
import type { Table, UnreadableFile } from '../../import/reading/table.ts'
import { readTable } from '../../import/readTable.ts'
import { reshapeTable } from '../../import/reshape/reshapeTable.ts'
import { openSpreadsheet } from '../spreadsheets/openSpreadsheet.ts'
import { fileSource } from './fileSource.ts'

/** Files up to this size keep their rows in memory; larger ones are parsed at each pass, so that many may wait at once. */
const KEPT_BYTES = 1 << 20

/** A file on disk as a table, and the way to let go of it. */
export interface OpenTable {
  readonly table: Table | UnreadableFile
  close(): void
}

/** Reads a text or a spreadsheet on disk as a table. What a spreadsheet's rows are kept in lies in `spoolFolder` until `close`. */
export async function openTable(
  path: string,
  choices: ReadingChoices,
  spoolFolder: string,
): Promise<OpenTable> {
  const source = fileSource(path)
  try {
    const table = reshapeTable(asExported(readTable(source, choices, KEPT_BYTES)))
    if (table.type === 'table' || table.code !== 'spreadsheet') return { table, close: source.close }
  } catch (error) {
    source.close()
    throw error
  }
  source.close()
  const folder = mkdtempSync(join(spoolFolder, 'sheet-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    return { table: reshapeTable(asExported(await openSpreadsheet(path, choices, folder))), close }
  } catch (error) {
    close()
    throw error
  }
}
