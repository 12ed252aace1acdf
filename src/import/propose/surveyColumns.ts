import { currencyOf } from '../amounts/currencyOf.ts'
import { numberParts } from '../amounts/decimalText.ts'
import { dateParts } from '../dates/dateCell.ts'
import { numericDateOf } from '../dates/numericDate.ts'
import { isMissingValue } from '../missingCell.ts'
import { readFlag } from '../readFlag.ts'
import { isRecord } from '../reading/isRecord.ts'
import type { Table } from '../reading/table.ts'

/** What the cells of one column look like. Counts are of filled cells. */
export interface ColumnSurvey {
  filled: number
  dates: number
  /** Numbers that a spreadsheet or an interface may have written for a date. */
  dayNumbers: number
  numbers: number
  currencies: number
  flags: number
  /** First filled cells, as they stand. */
  samples: string[]
  /** How often each value occurs; null where there are more than 60 different ones. */
  values: Map<string, number> | null
  /** Different values among the first 1,000 filled cells. */
  readonly early: Set<string>
}

export interface TableSurvey {
  readonly columns: readonly ColumnSurvey[]
  /** Rows that the counts rest on. */
  readonly rows: number
  /** Whether these are all rows of the file. */
  readonly complete: boolean
}

/** Rows looked at to recognise a file; the check of the rows looks at all of them. */
const SURVEYED_ROWS = 20_000
const SAMPLES = 3
const MOST_VALUES = 60
const EARLY_CELLS = 1000
/** Longer cells are notes, not values of a list. */
const LONGEST_VALUE = 80
const DIGIT = /\d/

const surveys = new WeakMap<Table, TableSurvey>()

/** Looks at the first rows of a table, once; those of the wrong width and those that are no records are left out. */
export function surveyColumns(table: Table): TableSurvey {
  const survey = surveys.get(table) ?? surveyRows(table)
  surveys.set(table, survey)
  return survey
}

function surveyRows(table: Table): TableSurvey {
  const columns = table.header.map((): ColumnSurvey => {
    const counts = { filled: 0, dates: 0, dayNumbers: 0, numbers: 0, currencies: 0, flags: 0 }
    return { ...counts, samples: [], values: new Map(), early: new Set() }
  })
  let rows = 0
  for (const row of table.rows()) {
    if (rows === SURVEYED_ROWS) break
    rows++
    if (!isRecord(row, columns.length)) continue
    for (let index = 0; index < columns.length; index++) surveyCell(columns[index]!, row.cells[index]!.trim())
  }
  return { columns, rows, complete: rows === table.rowCount }
}

/** Share of a column's first values that repeat an earlier one; 0 for a key. */
export function repeatedShare({ filled, early }: ColumnSurvey): number {
  const looked = Math.min(filled, EARLY_CELLS)
  return looked === 0 ? 0 : 1 - early.size / looked
}

function surveyCell(column: ColumnSurvey, cell: string): void {
  if (cell === '') return
  if (column.samples.length < SAMPLES) column.samples.push(cell)
  if (isMissingValue(cell)) return
  column.filled++
  if (column.filled <= EARLY_CELLS) column.early.add(cell)
  if (column.values) countValue(column, column.values, cell)
  if (DIGIT.test(cell)) {
    if (dateParts(cell)) column.dates++
    else if (numberParts(cell)) {
      column.numbers++
      if (numericDateOf(cell) !== null) column.dayNumbers++
    }
    if (cell === '0' || cell === '1') column.flags++
  } else if (cell.length <= 6) {
    if (currencyOf(cell)) column.currencies++
    if (readFlag(cell) !== null) column.flags++
  }
}

function countValue(column: ColumnSurvey, values: Map<string, number>, cell: string): void {
  const known = values.get(cell)
  if (known !== undefined) values.set(cell, known + 1)
  else if (values.size < MOST_VALUES && cell.length <= LONGEST_VALUE) values.set(cell, 1)
  else column.values = null
}
