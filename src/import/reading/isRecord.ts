import type { TableRow } from './table.ts'

/** Whether a row can be read as a record: as wide as the header, its quotes whole, no total, remark or header once more. */
export function isRecord({ problem, aside, cells }: TableRow, width: number): boolean {
  return problem === null && aside === null && cells.length === width
}
