import { exportRejects } from '../../import/exportRejects.ts'
import { batches, importedFiles, rejectsOfFile } from '../../store/batches.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'

/** The rejected rows of one import as CSV with the reason behind each, file after file, and a name for that file. */
export function rejectsFile(bench: Workbench, batchId: number): { name: string; content: string } {
  const { db } = bench.workbook
  if (!batches(db).some(({ id }) => id === batchId)) {
    throw problem('NOT_FOUND', { what: 'import', id: String(batchId) })
  }
  const files = importedFiles(db, batchId).filter(({ rejected }) => rejected > 0)
  const [first] = files
  const content = files
    .map(({ id, mapping }) =>
      exportRejects(
        rejectsOfFile(db, id),
        mapping.map(({ column }) => column),
      ),
    )
    .join('')
  const name =
    first && files.length === 1 ? `${first.file.replace(/\.[^.]*$/, '')} rejects.csv` : 'rejects.csv'
  return { name, content }
}
