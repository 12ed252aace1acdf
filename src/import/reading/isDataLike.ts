import { isNumberOrDate } from './cellKind.ts'
import type { TableRow } from './table.ts'

const YEAR = /^(?:19|20)\d{2}$/

/**
 * Whether more than half of the filled cells are numbers or dates, as in a record. They are names all the same where they are
 * years or are counted up, or where a word stands over a column of numbers or dates.
 */
export function isDataLike({ cells }: TableRow, below: readonly TableRow[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const values = filled.filter(isNumberOrDate)
  if (values.length * 2 <= filled.length) return false
  if (values.length === filled.length) return true
  if (new Set(values).size < values.length) return true
  const years = values.every((cell) => YEAR.test(cell))
  const countedUp = values.length > 1 && values.every((cell, index) => +cell === +values[0]! + index)
  if (years || countedUp) return false
  const words = cells.map((cell) => cell.trim() !== '' && !isNumberOrDate(cell.trim()))
  const overValues = cells.some((_, index) => words[index] && isTyped(below, index))
  const overWords = cells.every((_, index) => words[index] || isWordy(below, index))
  return !overValues && !overWords
}

/** Whether a column holds two values at least, all of them numbers or dates. */
export function isTyped(rows: readonly TableRow[], index: number): boolean {
  const values = filledOf(rows, index)
  return values.length >= 2 && values.every(isNumberOrDate)
}

/** Whether a column holds two values at least, none of them a number or a date. */
function isWordy(rows: readonly TableRow[], index: number): boolean {
  const values = filledOf(rows, index)
  return values.length >= 2 && !values.some(isNumberOrDate)
}

function filledOf(rows: readonly TableRow[], index: number): string[] {
  return rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '')
}
