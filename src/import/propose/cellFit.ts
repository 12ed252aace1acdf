import { counted } from '../counted.ts'
import type { Field } from '../fields/field.ts'
import type { ColumnSurvey } from './surveyColumns.ts'

/** How well the cells of a column fit the type of a field. */
export interface CellFit {
  /** Share of the name's confidence that is kept. */
  readonly factor: number
  /** Confidence that is added. */
  readonly bonus: number
  /** In words: `6,711 of 6,711 values are dates`. */
  readonly reason: string
}

/** Confidence that a column gains when all its cells fit, and the share that it keeps when few do. */
const ALL_FIT = 0.04
const FEW_FIT = 0.3
/**
 * The share kept by dates and money that the kind rests on: left alone, bad cells would pass without a word; mapped, each of
 * them is rejected with its reason.
 */
const FEW_FIT_BUT_VITAL = 0.45
/** Share of cells that have to fit the type of a field. */
const ENOUGH_FIT = 0.5

/** Compares a column's cells with what a field holds; `complete` says whether all rows were looked at. */
export function cellFit(column: ColumnSurvey, field: Field, complete: boolean): CellFit {
  if (column.filled === 0) return { factor: 1, bonus: 0, reason: 'it holds no values yet' }
  const [fitting, noun] = fittingCells(column, field)
  const values = `${complete ? '' : 'first '}${counted(column.filled, 'value')}`
  if (fitting === null)
    return { factor: 1, bonus: ALL_FIT, reason: `it holds ${complete ? '' : 'in its '}${values}` }
  const reason = `${counted(fitting, 'of', 'of')} ${complete ? '' : 'the '}${values} ${fitting === 1 ? 'is' : 'are'} ${noun}`
  if (fitting === column.filled) return { factor: 1, bonus: ALL_FIT, reason }
  const share = fitting / column.filled
  if (share >= ENOUGH_FIT) return { factor: share, bonus: 0, reason }
  const vital = (field.telling || field.required) && (field.type === 'date' || field.type === 'money')
  return { factor: vital ? FEW_FIT_BUT_VITAL : FEW_FIT, bonus: 0, reason }
}

function fittingCells(column: ColumnSurvey, field: Field): [number | null, string] {
  switch (field.type) {
    case 'date':
      return [column.dates + column.dayNumbers, column.dates > 0 ? 'dates' : 'dates, written as numbers']
    case 'money':
    case 'number':
      return [column.numbers, 'numbers']
    case 'currency':
      return [column.currencies, 'currencies']
    case 'flag':
      return [column.flags, 'yes or no']
    case 'text':
    case 'id':
      return [null, '']
  }
}
