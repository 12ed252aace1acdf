import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { FileProposal, ReadingChoices } from '../../contract/importing.ts'
import type { RecordKind } from '../../contract/records.ts'
import { type ProposedFile, proposeFile, proposeMapping } from '../../import/propose/proposeFile.ts'
import type { Table } from '../../import/reading/table.ts'
import { importedBefore } from '../../store/batches.ts'
import { problem } from '../problem.ts'
import type { StagedFile, Workbench } from '../workbench.ts'
import { type OpenTable, openTable } from './openTable.ts'
import { rememberedChoices, withRememberedAnswers } from './rememberedAnswers.ts'
import type { SpooledFile } from './spool.ts'

/** Takes the next piece of a large file in; gives the bytes received so far. */
export async function uploadPiece(bench: Workbench, uploadId: string, piece: Blob): Promise<number> {
  return onDisk(bench, () => bench.spool.append(uploadId, piece))
}

/** Takes a file in that comes whole, and says what it seems to hold. Nothing is written to the workbook. */
export async function stageFile(bench: Workbench, name: string, content: Blob): Promise<FileProposal> {
  return stageSpooled(bench, name, await onDisk(bench, () => bench.spool.store(content)))
}

/** The same for a file whose pieces were uploaded; refused when nothing was uploaded under that ID. */
export async function stageUpload(bench: Workbench, name: string, uploadId: string): Promise<FileProposal> {
  const spooled = await onDisk(bench, () => bench.spool.finish(uploadId))
  if (spooled === null) throw problem('NOT_FOUND', { what: 'upload', id: uploadId })
  return stageSpooled(bench, name, spooled)
}

async function stageSpooled(bench: Workbench, file: string, spooled: SpooledFile): Promise<FileProposal> {
  const { path, size, sha256 } = spooled
  const fileId = randomUUID()
  try {
    const staged = await readAsRemembered(bench, path, { fileId, file, bytes: size, sha256 })
    bench.staged.set(fileId, staged)
    return staged.proposal
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

/** Ways of reading that are tried on one file. */
const MOST_TRIED = 3

/** Reads a file as it comes, or in a way chosen for such a file before where its columns are then known. */
async function readAsRemembered(bench: Workbench, path: string, known: ProposedFile): Promise<StagedFile> {
  const asItComes = await readAs(bench, path, known, {})
  const { layout, mapping } = asItComes.proposal
  const header = mapping.map(({ column }) => column)
  const tried = rememberedChoices(bench.workbook.db, header).filter((choices) => fits(choices, layout))
  for (const choices of tried.slice(0, MOST_TRIED)) {
    const otherwise = await readAs(bench, path, known, choices)
    if (otherwise.proposal.remembered !== null) {
      asItComes.close()
      return otherwise
    }
    otherwise.close()
  }
  return asItComes
}

async function readAs(
  bench: Workbench,
  path: string,
  known: ProposedFile,
  choices: ReadingChoices,
): Promise<StagedFile> {
  const open = await openTable(path, choices, bench.spool.folder())
  const proposed = withHistory(bench, proposeFile(known, open.table))
  const proposal = withRememberedAnswers(bench.workbook.db, proposed)
  return { proposal, path, choices, ...open }
}

/** A sheet can only be chosen where there is one of that name, an encoding and a delimiter only in a text. */
function fits({ sheet, encoding, delimiter }: ReadingChoices, layout: FileProposal['layout']): boolean {
  const isSpreadsheet = layout?.format === 'spreadsheet'
  if (sheet !== undefined) return isSpreadsheet && layout.sheets.some(({ name }) => name === sheet)
  return !(isSpreadsheet && (encoding !== undefined || delimiter !== undefined))
}

/**
 * Reads a staged file again as a person chose. A `kind` that is given is taken, with the columns proposed for it; left out,
 * the kind is found anew.
 */
export async function rereadFile(
  bench: Workbench,
  fileId: string,
  choices: ReadingChoices,
  kind?: RecordKind | null,
): Promise<FileProposal> {
  const staged = stagedFile(bench, fileId)
  const { file, bytes, sha256 } = staged.proposal
  const read = await readAs(bench, staged.path, { fileId, file, bytes, sha256 }, choices)
  const proposal =
    kind === undefined
      ? read.proposal
      : withChosenKind({ ...read.proposal, remembered: null }, read.table, kind)
  staged.close()
  bench.staged.set(fileId, { ...read, proposal })
  return proposal
}

function withChosenKind(
  proposal: FileProposal,
  table: OpenTable['table'],
  kind: RecordKind | null,
): FileProposal {
  if (table.type === 'unreadable') return proposal
  if (kind === null) return { ...proposal, kind, confidence: 1, reason: 'left out by you' }
  return { ...proposal, kind, confidence: 1, reason: 'chosen by you', mapping: proposeMapping(table, kind) }
}

function withHistory(bench: Workbench, proposal: FileProposal): FileProposal {
  return { ...proposal, importedBefore: importedBefore(bench.workbook.db, proposal.sha256) }
}

/** The staged file; refused by name when it was discarded or the workbook was changed meanwhile. */
export function stagedFile(bench: Workbench, fileId: string): StagedFile {
  const staged = bench.staged.get(fileId)
  if (!staged) throw problem('NOT_FOUND', { what: 'file', id: fileId })
  return staged
}

/** The staged file and its table; refused with the reason when it holds none. */
export function stagedTable(bench: Workbench, fileId: string): { file: string; table: Table } {
  const { proposal, table } = stagedFile(bench, fileId)
  return { file: proposal.file, table: readable(proposal.file, table) }
}

/** The table; a file that holds none is refused with the reason. */
export function readable(file: string, table: OpenTable['table']): Table {
  if (table.type === 'table') return table
  throw problem('IMPORT_REFUSED', { file, row: null, column: null, message: table.message, questions: [] })
}

/** Lets go of a staged file and removes it from the disk; nothing happens when it is gone already. */
export function discardFile(bench: Workbench, fileId: string): void {
  const staged = bench.staged.get(fileId)
  if (!staged) return
  bench.staged.delete(fileId)
  staged.close()
  rmSync(staged.path, { force: true })
}

/** Lets go of all staged files. */
export function discardFiles(bench: Workbench): void {
  for (const fileId of [...bench.staged.keys()]) discardFile(bench, fileId)
}

/** A full or unwritable disk is an expected failure. */
async function onDisk<T>(bench: Workbench, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException
    if (typeof code !== 'string') throw error
    throw problem('CANNOT_WRITE', { path: path ?? bench.spool.folder(), detail: message })
  }
}
