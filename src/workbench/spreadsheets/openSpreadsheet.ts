import { randomUUID } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadingChoices } from '../../contract/importing.ts'
import { assembleTable } from '../../import/assembleTable.ts'
import type { Table, UnreadableFile } from '../../import/reading/table.ts'
import { isRefused, refuseSpreadsheet } from '../../import/spreadsheet/refuseSpreadsheet.ts'
import { READER_HEAP_MB, READER_SECONDS, type ReadStop, type StartReader } from './readJob.ts'
import { spooledRows } from './spooledRows.ts'
import { startReader } from './startReader.ts'

/** Sheets up to this size are kept in memory; larger ones are read again at each pass. */
const KEPT_BYTES = 32 * 1024 * 1024

/**
 * Reads the chosen sheet of a spreadsheet as a table. What the file holds is checked and read in a process of its own, capped in
 * memory and time, which `start` starts as the host can; the rows are kept in a file in `spoolFolder`, which the caller
 * removes when it lets go of the table.
 */
export async function openSpreadsheet(
  path: string,
  choices: ReadingChoices,
  spoolFolder: string,
  start: StartReader = startReader,
): Promise<Table | UnreadableFile> {
  const rowsPath = join(spoolFolder, `${randomUUID()}.rows`)
  const answer = await start({ path, choices, rowsPath })
  if (answer.type === 'stopped') {
    rmSync(rowsPath, { force: true })
    return refuseStopped(answer)
  }
  if (isRefused(answer)) return answer
  const { sheets, sheet, width, warnings } = answer
  return assembleTable({
    rows: () => spooledRows(rowsPath, width),
    layout: {
      format: 'spreadsheet',
      sheets: [...sheets],
      sheet,
      delimiter: null,
      encoding: null,
      encodings: [],
    },
    delimiter: ',',
    warnings,
    headerLine: choices.headerLine,
    keep: statSync(rowsPath).size <= KEPT_BYTES,
  })
}

function refuseStopped({ by }: ReadStop): UnreadableFile {
  const why =
    by === 'time'
      ? `Reading the spreadsheet took longer than ${READER_SECONDS} seconds and was stopped`
      : `Reading the spreadsheet ended early: it probably needs more than the ${READER_HEAP_MB} MB of memory that a spreadsheet may take`
  return refuseSpreadsheet(
    'reader-stopped',
    `${why}. Save the sheet as CSV and add that file, which may have any size.`,
  )
}
