import type { ColumnMapping } from '../../contract/importing.ts'
import type { Table, TableRow, UnreadableFile } from '../reading/table.ts'
import { columnOf, FIRST_FIELDS, LAST_FIELD } from './dealColumns.ts'
import { plainCell } from './safeCell.ts'

/** Warnings about rows that were taken for something else than a record, which an exported table has none of. */
const ASIDE_WARNINGS: readonly string[] = ['repeated-header', 'total-row', 'footer']

/**
 * A table with the columns of exported deals, read as what was exported: cells and names without the apostrophe that
 * made them safe, and every row a record. Any other table comes back as it is.
 */
export function asExported<T extends Table | UnreadableFile>(table: T): T {
  if (table.type === 'unreadable' || !isExported(table)) return table
  return {
    ...table,
    header: table.header.map(plainCell),
    warnings: table.warnings.filter(({ code }) => !ASIDE_WARNINGS.includes(code)),
    rows: () => plainRows(table),
  }
}

function isExported({ header }: Pick<Table, 'header'>): boolean {
  const first = FIRST_FIELDS.every((field, index) => header[index] === columnOf(field))
  return first && lastColumn(header) >= FIRST_FIELDS.length
}

/** An attribute may have the same name as the last field; it stands before. */
function lastColumn(header: readonly string[]): number {
  return header.lastIndexOf(columnOf(LAST_FIELD))
}

function* plainRows(table: Table): Generator<TableRow> {
  for (const row of table.rows()) yield { ...row, cells: row.cells.map(plainCell), aside: null }
}

/** Which field each column of exported deals feeds, its attributes none; null for any other header. */
export function exportedMapping(header: readonly string[]): ColumnMapping[] | null {
  if (!isExported({ header })) return null
  return header.map((column, index) => {
    const field = index === lastColumn(header) ? LAST_FIELD : (FIRST_FIELDS[index] ?? null)
    const reason = field ? 'a column of deals exported from Foresight' : 'kept as an attribute, as exported'
    return { column, index, field, confidence: 1, reason }
  })
}
