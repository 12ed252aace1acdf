import { isRecord } from '../reading/isRecord.ts'
import type { Table } from '../reading/table.ts'

/** Rows beyond which a sample is looked at; danfo.js stays quick up to here. */
export const MOST_SAMPLED_ROWS = 100_000

/**
 * The cells of all rows, or above `most` rows of exactly that many, spread evenly from first to last; the same rows every time.
 * Rows that don't have the width of the header, have broken quotes or are no records (totals, repeated headers) are passed over.
 */
export function* sampledRows(table: Table, most: number): Generator<readonly string[]> {
  const share = Math.min(1, most / table.rowCount)
  let place = 0
  for (const row of table.rows()) {
    const chosen = Math.floor((place + 1) * share + 1e-9) > Math.floor(place * share + 1e-9)
    place++
    if (chosen && isRecord(row, table.header.length)) yield row.cells
  }
}
