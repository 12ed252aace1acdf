import { currencyOf } from '../amounts/currencyOf.ts'
import { numberParts } from '../amounts/decimalText.ts'
import { dateParts } from '../dates/dateCell.ts'
import { isMissingValue } from '../missingCell.ts'
import { readFlag } from '../readFlag.ts'
import type { Table } from '../reading/table.ts'

/** What the cells of one column look like. Counts are of filled cells. */
export interface ColumnSurvey {
  filled: number
  dates: number
  numbers: number
  currencies: number
  flags: number
  /** First filled cells, as they stand. */
  samples: string[]
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
const DIGIT = /\d/

/** Looks at the first rows of a table, those of the wrong width left out. */
export function surveyColumns(table: Table): TableSurvey {
  const columns = table.header.map((): ColumnSurvey => {
    return { filled: 0, dates: 0, numbers: 0, currencies: 0, flags: 0, samples: [] }
  })
  let rows = 0
  for (const { cells, problem } of table.rows()) {
    if (rows === SURVEYED_ROWS) break
    rows++
    if (problem || cells.length !== columns.length) continue
    for (let index = 0; index < columns.length; index++) surveyCell(columns[index]!, cells[index]!.trim())
  }
  return { columns, rows, complete: rows === table.rowCount }
}

function surveyCell(column: ColumnSurvey, cell: string): void {
  if (cell === '') return
  if (column.samples.length < SAMPLES) column.samples.push(cell)
  if (isMissingValue(cell)) return
  column.filled++
  if (DIGIT.test(cell)) {
    if (dateParts(cell)) column.dates++
    else if (numberParts(cell)) column.numbers++
    if (cell === '0' || cell === '1') column.flags++
  } else if (cell.length <= 6) {
    if (currencyOf(cell)) column.currencies++
    if (readFlag(cell) !== null) column.flags++
  }
}
