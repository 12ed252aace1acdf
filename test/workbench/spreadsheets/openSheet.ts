import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx'
import type { ReadingChoices } from '../../../src/contract/importing.ts'
import type { Table } from '../../../src/import/reading/table.ts'
import { openSpreadsheet } from '../../../src/workbench/spreadsheets/openSpreadsheet.ts'
import type { StartReader } from '../../../src/workbench/spreadsheets/readJob.ts'
import { readSpreadsheet } from '../../../src/workbench/spreadsheets/readSpreadsheet.ts'

/** What a cell of a test holds: a value, or a cell with its format. */
export type Value = string | number | boolean | null | CellObject

/** A workbook with these sheets. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): WorkBook {
  const workbook = utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows as Value[][]), name)
  return workbook
}

/** Saves a workbook as a spreadsheet library does. */
export function saveWorkbook(workbook: WorkBook, type: 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'ods' = 'xlsx') {
  return write(workbook, { type: 'buffer', bookType: type, compression: true, bookSST: true }) as Buffer
}

/** Opens a spreadsheet that must be readable; in this process, which spares the time to start one, unless told otherwise. */
export async function openSheet(
  folder: string,
  bytes: Buffer,
  choices: ReadingChoices = {},
  start: StartReader = readSpreadsheet,
): Promise<Table> {
  const path = join(folder, 'file.xlsx')
  writeFileSync(path, bytes)
  const table = await openSpreadsheet(path, choices, folder, start)
  if (table.type === 'unreadable') throw new Error(table.message)
  return table
}

/** The header and the rows. */
export function cellsOf(table: Table): readonly (readonly string[])[] {
  return [table.header, ...[...table.rows()].map(({ cells }) => cells)]
}
