import Papa from 'papaparse'
import type { ImportReject } from '../contract/importing.ts'

/** Columns that exported rejects carry behind their own; an import leaves them out. */
export const REJECT_COLUMNS: readonly string[] = ['Foresight line', 'Foresight code', 'Foresight reason']

/**
 * The rejected rows as CSV with the reason behind each, to be mended and imported again. Rows keep their own number of cells,
 * so that a row of the wrong width is still refused if nobody mends it.
 */
export function exportRejects(rejects: readonly ImportReject[], header: readonly string[]): string {
  const rows = rejects.map(({ row, code, message, raw }) => [...raw, String(row), code, message])
  return `${Papa.unparse([[...header, ...REJECT_COLUMNS], ...rows], { newline: '\r\n' })}\r\n`
}
