import type { ImportProgress } from '../../contract/importReport.ts'
import type { RecordKind } from '../../contract/records.ts'
import type { CheckedBatch, CheckedSummary } from '../../import/check/checked.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import type { PreparedFile } from './preparedFile.ts'
import type { Tell } from './progressStream.ts'

/**
 * Checks the rows of a prepared file from the first to the last, hands on each stretch as it comes and gives the summary; null for a
 * file without rows to check. Nothing is kept. A file that is discarded meanwhile is refused by name.
 */
export async function goThrough(
  bench: Workbench,
  { accepted, staged, file, rows }: PreparedFile,
  phase: ImportProgress['phase'],
  tell: Tell,
  take: (batch: CheckedBatch<RecordKind>) => void,
): Promise<CheckedSummary | null> {
  if (rows.type !== 'checked') return null
  const batches = rows.batches()
  try {
    let seen = 0
    for (let next = batches.next(); ; next = batches.next()) {
      if (next.done) return next.value
      take(next.value)
      seen += next.value.accepted.length + next.value.rejects.length + next.value.ignored
      await tell({ file, phase, rows: seen, totalRows: rows.totalRows })
      if (bench.staged.get(accepted.fileId) !== staged) {
        throw problem('NOT_FOUND', { what: 'file', id: accepted.fileId })
      }
    }
  } finally {
    // Lets the reading end where the work was stopped.
    batches.return(undefined as never)
  }
}
