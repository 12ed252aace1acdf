import type { ImportWarning } from '../../contract/importing.ts'
import { counted } from '../counted.ts'
import type { UnreadableFile } from '../reading/table.ts'
import { formatReference } from './cellReference.ts'
import { cellReader, type SheetCell } from './cellText.ts'
import type { SheetGrid } from './parseSheet.ts'
import { inMegabytes, refuseSpreadsheet } from './refuseSpreadsheet.ts'
import { shownName } from './shownName.ts'
import type { SpreadsheetLimits } from './spreadsheetLimits.ts'

/** A filled row of a sheet: its 1-based number and its cells as text, from the table's first column to its last filled cell. */
export type SheetRow = readonly [number: number, cells: string[]]

/** A sheet as text. */
export interface SheetText {
  /** 1-based column in which the table starts; those before it are empty in all rows. */
  readonly firstColumn: number
  /** Columns from there to the last filled one. */
  readonly width: number
  readonly warnings: readonly ImportWarning[]
  rows(): Iterable<SheetRow>
}

/** The first number with more digits than the 15 that Excel keeps. */
const LONG_NUMBER = 1e15
/** Characters that a value other than a text is counted as. */
const OTHER_CHARACTERS = 10
/** Cells named in a warning. */
const NAMED = 3

/** Turns the cells of a sheet to text. Refused when their texts are more than `limits.characters`. Cost: one pass, one more at `rows()`. */
export function sheetText(
  name: string,
  grid: SheetGrid,
  date1904: boolean,
  limits: Pick<SpreadsheetLimits, 'characters'>,
): SheetText | UnreadableFile {
  let first = Number.POSITIVE_INFINITY
  let last = -1
  let characters = 0
  const long: string[] = []
  const errors: string[] = []
  eachCell(grid, (cell, row, column) => {
    if (cell.v === '') return
    if (column < first) first = column
    if (column > last) last = column
    if (typeof cell.v === 'string') characters += cell.v.length
    else characters += OTHER_CHARACTERS
    if (cell.t === 'e') errors.push(formatReference({ row: row + 1, column: column + 1 }))
    if (cell.t === 'n' && Math.abs(cell.v as number) >= LONG_NUMBER && Number.isInteger(cell.v))
      long.push(formatReference({ row: row + 1, column: column + 1 }))
  })
  if (last === -1)
    return refuseSpreadsheet(
      'empty-file',
      `Sheet "${shownName(name)}" is empty; it needs at least a row that names the columns.`,
    )
  if (characters > limits.characters) {
    return refuseSpreadsheet(
      'too-large',
      `Sheet "${shownName(name)}" shows more than ${inMegabytes(limits.characters)} of text. Save it as CSV and add that file, which may have any size.`,
    )
  }
  const text = cellReader(date1904)
  return {
    firstColumn: first + 1,
    width: last - first + 1,
    warnings: [...longNumbers(long), ...errorCells(errors)],
    *rows() {
      for (const key in grid) {
        // Array.from also fills the places without a cell, which map would leave out.
        const cells = Array.from(grid[key]!.slice(first), text)
        while (cells.length > 0 && cells.at(-1) === '') cells.pop()
        if (cells.length > 0) yield [Number(key) + 1, cells]
      }
    },
  }
}

/** Visits the cells that are there; most places of a wide or long sheet may not be. */
function eachCell(grid: SheetGrid, visit: (cell: SheetCell, row: number, column: number) => void): void {
  grid.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.v !== undefined || cell?.t === 'e') visit(cell, row, column)
    })
  })
}

function longNumbers(cells: readonly string[]): ImportWarning[] {
  if (cells.length === 0) return []
  const message = `Excel keeps 15 digits of a number: ${counted(cells.length, 'longer number')} may have lost the last ones before the file was saved (${listed(cells)}). Export such IDs as text or CSV.`
  return [{ code: 'long-number', count: cells.length, message }]
}

function errorCells(cells: readonly string[]): ImportWarning[] {
  if (cells.length === 0) return []
  const message = `${counted(cells.length, 'cell')} ${cells.length === 1 ? 'shows' : 'show'} an error of Excel such as #N/A (${listed(cells)}); read as that text.`
  return [{ code: 'error-cell', count: cells.length, message }]
}

function listed(cells: readonly string[]): string {
  const more = cells.length - NAMED
  return `${cells.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
