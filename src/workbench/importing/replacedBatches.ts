import { batches, importedFiles } from '../../store/batches.ts'
import type { ReadableWorkbook } from '../../store/workbookHandle.ts'

/** A file of this import that is to take the place of an earlier import of the same bytes. */
export interface ReplacingFile {
  readonly file: string
  readonly sha256: string
}

/**
 * The active imports that the files take the place of. An import is switched on and off as a whole, so one that brought other
 * files too is only replaced when all of them come again; else `inTheWay` names those that are missing.
 */
export function replacedBatches(
  db: ReadableWorkbook,
  files: readonly ReplacingFile[],
): { batchIds: number[]; inTheWay: { file: string; missing: string[] } | null } {
  const coming = new Set(files.map(({ sha256 }) => sha256))
  const batchIds: number[] = []
  for (const { id, active } of batches(db)) {
    if (!active) continue
    const taken = importedFiles(db, id).filter(({ kind }) => kind !== null)
    const again = taken.find(({ sha256 }) => coming.has(sha256))
    if (!again) continue
    const missing = taken.filter(({ sha256 }) => !coming.has(sha256)).map(({ file }) => file)
    if (missing.length > 0) return { batchIds, inTheWay: { file: again.file, missing } }
    batchIds.push(id)
  }
  return { batchIds, inTheWay: null }
}
