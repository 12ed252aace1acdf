import { randomUUID } from 'node:crypto'
import type { FileProposal } from '../../contract/importing.ts'
import type { FileProfile } from '../../contract/profiling.ts'
import { profileTable } from '../../import/profile/profileTable.ts'
import { proposeFile } from '../../import/propose/proposeFile.ts'
import type { Table, UnreadableFile } from '../../import/reading/table.ts'
import { readTable } from '../../import/readTable.ts'
import { importedBefore } from '../../store/batches.ts'
import { problem } from '../problem.ts'
import type { StagedFile, Workbench } from '../workbench.ts'

/** Takes a file in and says what it seems to hold. Nothing is written. */
export function stageFile(bench: Workbench, file: string, bytes: Uint8Array): FileProposal {
  const fileId = randomUUID()
  const table = readTable(bytes)
  const proposal = proposeFile({ fileId, file, bytes }, table)
  const known = { ...proposal, importedBefore: importedBefore(bench.workbook.db, proposal.sha256) }
  bench.staged.set(fileId, { proposal: known, table })
  return known
}

/** The staged file; refused by name when it was discarded or the workbook was changed meanwhile. */
export function stagedFile(bench: Workbench, fileId: string): StagedFile {
  const staged = bench.staged.get(fileId)
  if (!staged) throw problem('NOT_FOUND', { what: 'file', id: fileId })
  return staged
}

/** What the columns of a staged file hold. */
export async function profileFile(bench: Workbench, fileId: string): Promise<FileProfile> {
  const { proposal, table } = stagedFile(bench, fileId)
  return profileOf(proposal.file, table)
}

/** What the columns of a file hold; a file that holds no table is refused with the reason. */
export async function profileBytes(file: string, bytes: Uint8Array): Promise<FileProfile> {
  return profileOf(file, readTable(bytes))
}

async function profileOf(file: string, table: Table | UnreadableFile): Promise<FileProfile> {
  if (table.type === 'unreadable') {
    throw problem('IMPORT_REFUSED', { file, row: null, column: null, message: table.message, questions: [] })
  }
  return profileTable(file, table)
}
