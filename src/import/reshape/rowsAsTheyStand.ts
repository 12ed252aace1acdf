import type { TableRow } from '../reading/table.ts'

/** Whether a row of a table can be given another shape: a record as wide as the header. */
export function isRecord({ problem, aside, cells }: TableRow, width: number): boolean {
  return problem === null && aside === null && cells.length === width
}

/**
 * A row that can't be, whole: it is rejected or left out for what it is. A row of the wrong width must stay one, so an empty cell
 * is added should it have the new width by chance.
 */
export function asItStands(row: TableRow, newWidth: number): TableRow {
  const byChance = row.problem === null && row.aside === null && row.cells.length === newWidth
  return byChance ? { ...row, cells: [...row.cells, ''] } : row
}
