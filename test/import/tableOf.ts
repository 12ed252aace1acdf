import type { Table } from '../../src/import/reading/table.ts'
import { readTable } from '../../src/import/readTable.ts'
import { bytesOf } from './bytesOf.ts'

/** The table that a CSV text holds; fails the test when it can't be read. */
export function tableOf(csv: string | Uint8Array): Table {
  const table = readTable(typeof csv === 'string' ? bytesOf(csv) : csv)
  if (table.type === 'unreadable') throw new Error(table.message)
  return table
}
