import { isRecord } from '../reading/isRecord.ts'
import type { TableRow } from '../reading/table.ts'

/**
 * A row that can't be given another shape, whole: it is rejected or left out for what it is. A row of the wrong width must stay one, so an empty cell
 * is added should it have the new width by chance.
 */
export function asItStands(row: TableRow, newWidth: number): TableRow {
  return isRecord(row, newWidth) ? { ...row, cells: [...row.cells, ''] } : row
}
