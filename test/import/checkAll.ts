import type { ImportReject } from '../../src/contract/importing.ts'
import type { RecordKind, RowsByKind, StageChangeRow } from '../../src/contract/records.ts'
import type { CheckedSummary } from '../../src/import/check/checked.ts'
import { type CheckOptions, checkRows } from '../../src/import/check/checkRows.ts'
import { proposeMapping } from '../../src/import/propose/proposeFile.ts'
import { tableOf } from './tableOf.ts'

export interface CheckedFile<K extends RecordKind> extends Omit<CheckedSummary, 'accepted'> {
  readonly rows: RowsByKind[K][]
  readonly stageChanges: StageChangeRow[]
  readonly rejects: ImportReject[]
  readonly accepted: number
  readonly counts: Record<string, number>
  readonly reads: Record<string, string>
}

/** Reads, maps as proposed and checks a file; fails the test when the check is refused. */
export function checkAll<K extends RecordKind>(
  csv: string | Uint8Array,
  kind: K,
  options: CheckOptions = {},
): CheckedFile<K> {
  const table = tableOf(csv)
  const checked = checkRows(table, kind, proposeMapping(table, kind), options)
  if (checked.type === 'refused') throw new Error(checked.message)
  const rows: RowsByKind[K][] = []
  const stageChanges: StageChangeRow[] = []
  const rejects: ImportReject[] = []
  const batches = checked.batches()
  for (;;) {
    const next = batches.next()
    if (next.done) {
      const counts = Object.fromEntries(next.value.warnings.map(({ code, count }) => [code, count]))
      const reads = Object.fromEntries(checked.conventions.map((note) => [note.column, note.reads]))
      return { ...next.value, rows, stageChanges, rejects, counts, reads }
    }
    rows.push(...next.value.accepted)
    stageChanges.push(...next.value.stageChanges)
    rejects.push(...next.value.rejects)
  }
}
