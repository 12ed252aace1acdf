import { isMissingValue } from '../missingCell.ts'
import type { Table } from '../reading/table.ts'

/** The filled cells of each column of the rows looked at. */
export interface SampledColumns {
  readonly rows: number
  readonly columns: readonly string[][]
}

/** Rows beyond which a sample is looked at; danfo.js stays quick up to here. */
export const MOST_SAMPLED_ROWS = 100_000

/**
 * All rows, or above `most` exactly that many, spread evenly from first to last; the same rows every time. Rows that don't have
 * the width of the header are passed over.
 */
export function sampleColumns(table: Table, most: number = MOST_SAMPLED_ROWS): SampledColumns {
  const columns = table.header.map((): string[] => [])
  const share = Math.min(1, most / table.rowCount)
  let rows = 0
  let place = 0
  for (const { cells, problem } of table.rows()) {
    const chosen = Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9)
    place++
    if (!chosen || problem || cells.length !== columns.length) continue
    rows++
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[index]!.trim()
      if (!isMissingValue(cell)) columns[index]!.push(cell)
    }
  }
  return { rows, columns }
}
