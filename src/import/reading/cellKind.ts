import { numberParts } from '../amounts/decimalText.ts'
import { dateParts } from '../dates/dateCell.ts'

const DIGIT = /\d/

/** Whether a trimmed cell is a number or a date in any way of writing. An empty cell is neither. */
export function isNumberOrDate(cell: string): boolean {
  return DIGIT.test(cell) && (numberParts(cell) !== null || dateParts(cell) !== null)
}

/** Number of cells up to the last that isn't blank; 0 for a blank row. */
export function extentOf(cells: readonly string[]): number {
  let extent = cells.length
  while (extent > 0 && isBlankCell(cells[extent - 1]!)) extent--
  return extent
}

/** Number of cells that aren't blank. */
export function filledCells(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (!isBlankCell(cell)) filled++
  return filled
}

/** Whether every cell of a row is blank. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (let index = 0; index < cells.length; index++) if (!isBlankCell(cells[index]!)) return false
  return true
}

/** Whether a cell holds nothing but white space. */
export function isBlankCell(cell: string): boolean {
  return cell === '' || cell.trim() === ''
}
