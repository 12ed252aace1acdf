import {
  addDecimalEvidence,
  assumeDecimal,
  decideDecimal,
  noDecimalEvidence,
} from '../amounts/decimalEvidence.ts'
import { readNumber } from '../amounts/readNumber.ts'
import { readDate } from '../dates/dateCell.ts'
import { addDateEvidence, noDateEvidence } from '../dates/dateEvidence.ts'
import { decideDateOrder } from '../dates/decideDateOrder.ts'

/** The filled cells of a column read as what all of them are. */
export type TypedColumn =
  | { readonly type: 'number'; readonly values: number[] }
  /** `YYYY-MM-DD`. */
  | { readonly type: 'date'; readonly values: string[] }
  | { readonly type: 'text' | 'empty'; readonly values: string[] }

/** A number or date column is one in which every filled cell is a number or a date; one that leaves the order open is text. */
export function typedColumn(cells: readonly string[], delimiter: string): TypedColumn {
  if (cells.length === 0) return { type: 'empty', values: [] }
  return asDates(cells) ?? asNumbers(cells, delimiter) ?? { type: 'text', values: [...cells] }
}

function asDates(cells: readonly string[]): TypedColumn | null {
  const evidence = noDateEvidence()
  for (const cell of cells) {
    addDateEvidence(evidence, cell)
    if (evidence.other > 0) return null
  }
  const { order } = decideDateOrder(evidence)
  if (order === null) return null
  const values: string[] = []
  for (const cell of cells) {
    const date = readDate(cell, order)
    if (date === null) return null
    values.push(date)
  }
  return { type: 'date', values }
}

function asNumbers(cells: readonly string[], delimiter: string): TypedColumn | null {
  const evidence = noDecimalEvidence()
  for (const cell of cells) {
    addDecimalEvidence(evidence, cell)
    if (evidence.other > 0) return null
  }
  const { mark } = decideDecimal(evidence) ?? assumeDecimal(delimiter)
  const values: number[] = []
  for (const cell of cells) {
    const value = readNumber(cell, mark)
    if (value === null) return null
    values.push(value)
  }
  return { type: 'number', values }
}
