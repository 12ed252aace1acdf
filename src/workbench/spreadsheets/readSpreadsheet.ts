import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { counted } from '../../import/counted.ts'
import type { UnreadableFile } from '../../import/reading/table.ts'
import { chooseSheet } from '../../import/spreadsheet/chooseSheet.ts'
import { preflight } from '../../import/spreadsheet/preflight.ts'
import { isRefused, refuseSpreadsheet } from '../../import/spreadsheet/refuseSpreadsheet.ts'
import { type SheetText, sheetText } from '../../import/spreadsheet/sheetText.ts'
import { shownName } from '../../import/spreadsheet/shownName.ts'
import { SPREADSHEET_LIMITS } from '../../import/spreadsheet/spreadsheetLimits.ts'
import { fileSource } from '../importing/fileSource.ts'
import type { ReadAnswer, ReadJob } from './readJob.ts'

/** Characters written at a time. */
const CHUNK = 1 << 18

/** Does the job, in the process made for it: checks the spreadsheet, reads the sheet, writes its rows. */
export async function readSpreadsheet({ path, choices, rowsPath }: ReadJob): Promise<ReadAnswer> {
  const source = fileSource(path)
  try {
    const spreadsheet = await preflight(source)
    if (isRefused(spreadsheet)) return spreadsheet
    const { sheets } = spreadsheet
    const index = chooseSheet(sheets, choices.sheet, SPREADSHEET_LIMITS)
    if (isRefused(index)) return index
    // The parser is loaded only for files that are let in.
    const { parseSheet } = await import('../../import/spreadsheet/parseSheet.ts')
    const grid = await parseSheet(spreadsheet, index)
    if (isRefused(grid)) return grid
    const chosen = sheets[index]!
    const text = sheetText(chosen.name, grid, spreadsheet.date1904, SPREADSHEET_LIMITS)
    if (isRefused(text)) return text
    const full = writeRows(text, rowsPath)
    if (full) return full
    return {
      type: 'sheet',
      sheets: sheets.map(({ name, rows, hidden }) => ({ name, rows, hidden })),
      sheet: chosen.name,
      width: text.width,
      warnings: [
        ...(choices.sheet === undefined ? sheetChoice(chosen.name, sheets) : []),
        ...spreadsheet.warnings,
        ...text.warnings,
        ...unvaluedFormulas(chosen.unvalued),
        ...mergedCells(chosen.merged),
      ],
    }
  } finally {
    source.close()
  }
}

/** Writes the rows; a full disk is said, any other failure is a bug. */
function writeRows(text: SheetText, path: string): UnreadableFile | null {
  const file = openSync(path, 'wx')
  try {
    let chunk = ''
    for (const row of text.rows()) {
      chunk += `${JSON.stringify(row)}\n`
      if (chunk.length < CHUNK) continue
      writeSync(file, chunk)
      chunk = ''
    }
    writeSync(file, chunk)
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    rmSync(path, { force: true })
    return refuseSpreadsheet(
      'reader-stopped',
      'The disk is full, so that the spreadsheet could not be unpacked. Make room and add the file again.',
    )
  } finally {
    closeSync(file)
  }
}

function sheetChoice(name: string, sheets: readonly { filled: number }[]): Warnings {
  const others = sheets.filter(({ filled }) => filled > 0).length - 1
  if (others === 0) return []
  const message = `Sheet "${shownName(name)}" was read, the visible one with most cells; ${counted(others, 'other sheet')} with data ${others === 1 ? 'was' : 'were'} not.`
  return [{ code: 'other-sheets', count: others, message }]
}

function unvaluedFormulas(count: number): Warnings {
  if (count === 0) return []
  const message = `${counted(count, 'formula')} ${count === 1 ? 'was' : 'were'} saved without a result and read as empty: formulas are not computed here. Open the file in Excel, save it and import it again.`
  return [{ code: 'no-result', count, message }]
}

function mergedCells(count: number): Warnings {
  if (count === 0) return []
  const message = `${counted(count, 'group')} of merged cells: the value stands in the first cell, the others are empty.`
  return [{ code: 'merged-cells', count, message }]
}

type Warnings = Extract<ReadAnswer, { type: 'sheet' }>['warnings']
