import type { DuplicateGroup, FileReview } from '../../contract/importReview.ts'
import type { RecordKind } from '../../contract/records.ts'
import type { Table } from '../reading/table.ts'
import type { DuplicateRows } from './duplicateRows.ts'
import { shownKey } from './rowKey.ts'

/**
 * The keys that differing rows share, with the rows of the first of them. Cost: one more pass over the rows up to the last one
 * that is shown; none when there are no such keys.
 */
export function duplicateExamples<K extends RecordKind>(
  table: Table,
  found: DuplicateRows<K>,
): FileReview['duplicates'] {
  const { keys, rows } = found
  const groups = [...found.examples].map(([key, lines]) => ({ key: shownKey(key), lines }))
  const wanted = new Set(groups.flatMap(({ lines }) => lines))
  const cells = new Map<number, string[]>()
  if (wanted.size > 0) {
    for (const row of table.rows()) {
      if (wanted.has(row.line)) cells.set(row.line, row.cells)
      if (cells.size === wanted.size) break
    }
  }
  const examples: DuplicateGroup[] = groups.map(({ key, lines }) => ({
    key,
    lines,
    rows: lines.map((line) => cells.get(line) ?? []),
  }))
  return { keys, rows, examples }
}
