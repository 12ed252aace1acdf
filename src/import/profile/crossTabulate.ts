import type { CrossTabulation } from '../../contract/profiling.ts'
import { isMissingValue } from '../missingCell.ts'
import type { Table } from '../reading/table.ts'
import { loadDanfo } from './danfo.ts'
import { MOST_SAMPLED_ROWS, sampledRows } from './sampledRows.ts'

/** Values told apart down the side and along the top; rarer ones are joined as one more, the last. */
export const MOST_ROW_VALUES = 20
export const MOST_COLUMN_VALUES = 12
/** Name of the joined values. */
export const OTHER = 'other'

/** The values of one column as numbers, in order of first appearance. */
interface CodedColumn {
  readonly values: string[]
  readonly counts: number[]
  code(cell: string): number
}

/**
 * How often each pair of values of two columns (0-based places) stands in one row. Cells are trimmed; cells without a value are
 * the value `''`, so that the counts add up to `sampledRows`. Values come most frequent first (ties: the one seen first); there is
 * one row more than `MOST_ROW_VALUES`, or one column more than `MOST_COLUMN_VALUES`, exactly where rare values were joined as
 * its last, `other`. Above `mostRows` rows it rests on an even sample, and `sampledRows` says so. Throws where there is no such
 * column. Cost: one pass over the rows.
 */
export async function crossTabulate(
  file: string,
  table: Table,
  rowColumn: number,
  columnColumn: number,
  mostRows: number = MOST_SAMPLED_ROWS,
): Promise<CrossTabulation> {
  for (const index of [rowColumn, columnColumn])
    if (table.header[index] === undefined) throw new RangeError(`There is no column ${index}.`)
  const danfo = await loadDanfo()
  const rows = codedColumn()
  const columns = codedColumn()
  const rowCodes: number[] = []
  const columnCodes: number[] = []
  for (const cells of sampledRows(table, mostRows)) {
    rowCodes.push(rows.code(cellValue(cells[rowColumn]!)))
    columnCodes.push(columns.code(cellValue(cells[columnColumn]!)))
  }
  const down = placesOf(rows, MOST_ROW_VALUES)
  const along = placesOf(columns, MOST_COLUMN_VALUES)
  const width = along.names.length
  const cellOf = (row: number, column: number) => String(row * width + column)
  const counted = danfo.countValues(
    rowCodes.map((code, at) => cellOf(down.places[code]!, along.places[columnCodes[at]!]!)),
  )
  return {
    file,
    rowColumn: table.header[rowColumn]!,
    columnColumn: table.header[columnColumn]!,
    rows: table.rowCount,
    sampledRows: rowCodes.length,
    rowValues: down.names,
    columnValues: along.names,
    counts: down.names.map((_, row) => along.names.map((_, column) => counted.get(cellOf(row, column)) ?? 0)),
    othersJoined: down.joined || along.joined,
  }
}

function cellValue(cell: string): string {
  const trimmed = cell.trim()
  return isMissingValue(trimmed) ? '' : trimmed
}

function codedColumn(): CodedColumn {
  const codes = new Map<string, number>()
  const values: string[] = []
  const counts: number[] = []
  return {
    values,
    counts,
    code(cell) {
      let code = codes.get(cell)
      if (code === undefined) {
        code = values.length
        codes.set(cell, code)
        values.push(cell)
        counts.push(0)
      }
      counts[code]!++
      return code
    },
  }
}

/** For each code its place in the table, and the names of the places. */
function placesOf({ values, counts }: CodedColumn, most: number) {
  const byCount = values.map((_, code) => code).sort((a, b) => counts[b]! - counts[a]! || a - b)
  const joined = values.length > most
  const places = new Array<number>(values.length).fill(most)
  for (const [place, code] of byCount.slice(0, most).entries()) places[code] = place
  const names = byCount.slice(0, most).map((code) => values[code]!)
  return { places, joined, names: joined ? [...names, OTHER] : names }
}
