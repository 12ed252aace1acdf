import { isMissingValue } from '../missingCell.ts'
import type { Table } from '../reading/table.ts'
import { MOST_SAMPLED_ROWS, sampledRows } from './sampledRows.ts'

/** The filled cells of each column of the rows looked at. */
export interface SampledColumns {
  readonly rows: number
  readonly columns: readonly string[][]
}

/** The filled cells of the rows that `sampledRows` gives, trimmed, column by column. */
export function sampleColumns(table: Table, most: number = MOST_SAMPLED_ROWS): SampledColumns {
  const columns = table.header.map((): string[] => [])
  let rows = 0
  for (const cells of sampledRows(table, most)) {
    rows++
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[index]!.trim()
      if (!isMissingValue(cell)) columns[index]!.push(cell)
    }
  }
  return { rows, columns }
}
