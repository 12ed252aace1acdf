import { extentOf, filledCells, isNumberOrDate } from './cellKind.ts'
import { isDataLike, isTyped } from './isDataLike.ts'
import { otherDelimiter } from './otherDelimiter.ts'
import type { TableRow } from './table.ts'

/** The row that names the columns, or why none can be taken for it. */
export type FoundHeader =
  | {
      readonly type: 'header'
      readonly row: TableRow
      /** Filled rows above it, such as a title or the filters of a report. */
      readonly preamble: readonly TableRow[]
    }
  | { readonly type: 'no-header'; readonly code: 'bad-header' | 'no-header'; readonly message: string }

/** A row at most this share as wide as the table is a line above it. */
const NARROW = 1 / 2
/** Share of the head's rows that have to reach a width for it to be the table's, so that a few overlong rows don't make it. */
const SHARE_OF_WIDTH = 0.1
/** Rows below two lines of names at least for them to be told from a row with slips. */
const FEWEST_BELOW = 3
const LETTER = /\p{L}/u
/** Share of the columns that a line of names fills at least. */
const NAMES_FILL = 0.8

/**
 * Finds the row that names the columns among the first rows of a file: the first one that is about as wide as the table
 * below it. Narrow lines above it are the preamble. A row that is itself mostly numbers and dates is data, so that the file
 * has no header; two rows of names in a row leave it open which one counts. Both are refused, because only a person knows.
 * `chosen`, a 1-based line, overrules all of that.
 */
export function findHeader(head: readonly TableRow[], chosen?: number): FoundHeader {
  const filled = head.filter(({ cells }) => extentOf(cells) > 0)
  if (chosen !== undefined) return chosenHeader(filled, chosen)
  const width = widthOf(filled.filter(({ problem }) => problem === null))
  const first = filled[0]!
  const mixed = otherDelimiter(filled, width)
  if (mixed !== null) return none('bad-header', mixed)
  let at = 0
  while (at < filled.length && isAbove(head, filled, at, width)) at++
  if (at === filled.length || (filledCells(first.cells) > 1 && !areNames(filled[at]!))) at = 0
  const row = filled[at]!
  if (row.problem) {
    return none(
      'bad-header',
      `Line ${row.line} should name the columns, but its quotes are broken. Mend them and try again.`,
    )
  }
  if (isDataLike(row, filled.slice(at + 1))) {
    return none(
      'no-header',
      `Line ${row.line} should name the columns, but it looks like a row of data: ${excerpt(row.cells)}. Add a line with a name for each column above it, or choose the line that names them.`,
    )
  }
  const second = filled[at + 1]
  if (second && isSecondHeader(row, second, filled.slice(at + 2))) {
    return none(
      'bad-header',
      `Lines ${row.line} and ${second.line} both look like names of columns. Choose the line that names them, or delete the other one.`,
    )
  }
  return { type: 'header', row, preamble: filled.slice(0, at) }
}

function chosenHeader(filled: readonly TableRow[], chosen: number): FoundHeader {
  const at = filled.findIndex(({ line }) => line === chosen)
  const row = filled[at]
  if (!row)
    return none(
      'bad-header',
      `Line ${chosen} can't name the columns: no row starts there, or it is blank. Choose another line.`,
    )
  if (row.problem)
    return none(
      'bad-header',
      `Line ${chosen} can't name the columns: its quotes are broken. Mend them and try again.`,
    )
  return { type: 'header', row, preamble: filled.slice(0, at) }
}

/** The largest width that enough rows reach. */
function widthOf(rows: readonly TableRow[]): number {
  const extents = rows.map(({ cells }) => extentOf(cells)).sort((a, b) => b - a)
  if (extents.length < 4) return extents[0] ?? 0
  return extents[Math.max(1, Math.ceil(extents.length * SHARE_OF_WIDTH) - 1)]!
}

/** Whether a filled row is a line above the header. */
function isAbove(head: readonly TableRow[], filled: readonly TableRow[], at: number, width: number): boolean {
  const { cells } = filled[at]!
  const next = filled[at + 1]
  if (!next || width < 2) return false
  if (extentOf(cells) <= width * NARROW) {
    if (width > 2) return true
    // Two columns: a lone cell may well be the only column's name, so something else has to speak for it.
    const padded = cells.length >= width
    const gap = head.indexOf(next) - head.indexOf(filled[at]!) > 1
    const typed = filled.slice(at + 2).some((row) => row.cells.some((cell) => isNumberOrDate(cell.trim())))
    return (
      padded || gap || (typed && !isDataLike(next, filled.slice(at + 2)) && extentOf(next.cells) === width)
    )
  }
  // A line of groups over the names, such as years over quarters.
  const names = filledCells(next.cells)
  return (
    names >= 3 &&
    filledCells(cells) <= names * NARROW &&
    !next.cells.some((cell) => isNumberOrDate(cell.trim()))
  )
}

/** Whether a row can be read and fills most of its cells with distinct words. */
function areNames({ cells, problem }: TableRow): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    problem === null &&
    names.length >= extentOf(cells) * NAMES_FILL &&
    new Set(names).size === names.length &&
    !names.some(isNumberOrDate)
  )
}

/** Whether a row below the header names the columns too: all in distinct words over columns that hold numbers or dates. */
function isSecondHeader(header: TableRow, row: TableRow, below: readonly TableRow[]): boolean {
  const cells = row.cells.map((cell) => cell.trim())
  const names = cells.filter((cell) => cell !== '')
  if (cells.length !== header.cells.length || below.length < FEWEST_BELOW) return false
  if (row.problem || new Set(names).size < names.length || names.length < header.cells.length * NAMES_FILL)
    return false
  if (!names.every((name) => LETTER.test(name) && !isNumberOrDate(name))) return false
  if (header.cells.every((cell, index) => cell.trim() === cells[index])) return false
  let typed = 0
  for (let index = 0; index < header.cells.length; index++) {
    if (cells[index] && isTyped(below, index)) typed++
  }
  return typed >= 2
}

function excerpt(cells: readonly string[]): string {
  const text = cells
    .slice(0, 4)
    .map((cell) => cell.trim())
    .join(', ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function none(code: 'bad-header' | 'no-header', message: string): FoundHeader {
  return { type: 'no-header', code, message }
}
