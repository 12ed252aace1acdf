import { numberParts } from '../amounts/decimalText.ts'
import { periodText } from '../check/periodText.ts'
import { counted } from '../counted.ts'
import { isMissingValue } from '../missingCell.ts'
import { isRecord } from '../reading/isRecord.ts'
import type { Table, TableRow } from '../reading/table.ts'
import { asItStands } from './rowsAsTheyStand.ts'

/** A column of amounts whose name is a period. */
interface PeriodColumn {
  readonly index: number
  /** As a target names it: `2026-11`. */
  readonly period: string
}

/** Fewer columns of periods are no spread. */
const LEAST_PERIODS = 2
/** Share of the filled cells below the periods that have to be amounts. */
const AMOUNTS = 0.9
/** Rows looked at. */
const LOOKED_AT = 500

/**
 * A sheet with owners or teams in rows and months, quarters or years in columns, as a table with a row for each amount: the
 * other columns, then `Period` and `Value`. Cells without an amount give no row; a row without any is kept as one, so that it
 * shows. Only columns of one length of period are taken, the most frequent one, so that no year is added to its quarters. Null
 * when the table isn't of this form.
 */
export function spreadPeriods(table: Table): Table | null {
  const columns = periodColumns(table.header)
  if (columns.length < LEAST_PERIODS || !holdAmounts(table, columns)) return null
  const taken = new Set(columns.map(({ index }) => index))
  const others = [...table.header.keys()].filter((index) => !taken.has(index))
  const rows = function* (): Generator<TableRow> {
    for (const row of table.rows()) {
      if (isRecord(row, table.header.length)) yield* spread(row, others, columns)
      else yield asItStands(row, others.length + 2)
    }
  }
  let rowCount = 0
  for (const _ of rows()) rowCount++
  const names = `"${table.header[columns[0]!.index]}" to "${table.header[columns.at(-1)!.index]}"`
  const message = `${counted(columns.length, 'column')} of periods, ${names}, read as one row for each amount.`
  return {
    ...table,
    header: [...others.map((index) => table.header[index]!), 'Period', 'Value'],
    rowCount,
    warnings: [...table.warnings, { code: 'spread-periods', count: columns.length, message }],
    rows,
  }
}

function periodColumns(header: readonly string[]): PeriodColumn[] {
  const found = header.flatMap((name, index) => {
    const period = periodText(name)
    return period === null ? [] : [{ index, period }]
  })
  // `2026`, `2026-11` and `2026-Q4` differ in length.
  const byLength = [...Map.groupBy(found, ({ period }) => period.length).values()]
  const most = byLength.sort((a, b) => b.length - a.length)[0] ?? []
  return new Set(most.map(({ period }) => period)).size === most.length ? most : []
}

function holdAmounts(table: Table, columns: readonly PeriodColumn[]): boolean {
  let filled = 0
  let amounts = 0
  let rows = 0
  for (const row of table.rows()) {
    if (rows++ === LOOKED_AT) break
    if (!isRecord(row, table.header.length)) continue
    for (const { index } of columns) {
      const cell = row.cells[index]!.trim()
      if (isMissingValue(cell)) continue
      filled++
      if (numberParts(cell)) amounts++
    }
  }
  return filled > 0 && amounts >= filled * AMOUNTS
}

function* spread(
  row: TableRow,
  others: readonly number[],
  columns: readonly PeriodColumn[],
): Generator<TableRow> {
  const kept = others.map((index) => row.cells[index]!)
  const filled = columns.filter(({ index }) => !isMissingValue(row.cells[index]!.trim()))
  for (const { index, period } of filled) yield { ...row, cells: [...kept, period, row.cells[index]!] }
  if (filled.length === 0) yield { ...row, cells: [...kept, '', ''] }
}
