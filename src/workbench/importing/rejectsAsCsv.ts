import type { ImportReport } from '../../contract/importReport.ts'
import { exportRejects } from '../../import/exportRejects.ts'

/** The rejected rows of an import with the reason behind each, to be mended and imported again; file after file. */
export function rejectsAsCsv({ files }: ImportReport): string {
  return files
    .filter(({ rejects }) => rejects.length > 0)
    .map(({ rejects, mapping }) =>
      exportRejects(
        rejects,
        mapping.map(({ column }) => column),
      ),
    )
    .join('')
}
