import type { FileReport } from '../../src/contract/importReport.ts'
import { closeFile, insertRejects, openFile } from '../../src/store/batches.ts'
import type { WritableWorkbook } from '../../src/store/workbookHandle.ts'

/** Writes a whole file's report and its rejected rows under a batch, as an import does from its first row to its last. */
export function insertFile(
  db: WritableWorkbook,
  batchId: number,
  report: FileReport & { readonly sha256: string },
): number {
  const fileId = openFile(db, batchId, report)
  insertRejects(db, fileId, report.rejects)
  closeFile(db, fileId, report)
  return fileId
}
