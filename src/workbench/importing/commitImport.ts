import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ImportEvent, ImportReport } from '../../contract/importReport.ts'
import { newestFactDate } from '../../store/batches.ts'
import { closeWorkbook, openWorkbook } from '../../store/openWorkbook.ts'
import { longRecordedCommand } from '../../store/recordedCommand.ts'
import type { WritableWorkbook } from '../../store/workbookHandle.ts'
import { assertIdle } from '../command.ts'
import { problem } from '../problem.ts'
import { changed, now, type Workbench } from '../workbench.ts'
import { assertCheckable, type PreparedFile, prepareFiles } from './preparedFile.ts'
import { progressStream, type Tell } from './progressStream.ts'
import { replacedBatches } from './replacedBatches.ts'
import { discardFile } from './stageFile.ts'
import { type ImportContent, writeImport } from './writeImport.ts'

/** What a person accepted. */
export interface ImportRequest {
  readonly files: readonly AcceptedFile[]
  readonly acceptedSuggestions: readonly string[]
  /** Marks a dated snapshot; left out, the newest date in the files. */
  readonly asOf?: string | undefined
}

/**
 * Checks and writes all files as one undoable step, all or nothing, with progress. It writes on a connection of its
 * own, so screens go on reading the workbook as it was until the import is complete. Aborting leaves no row.
 */
export function commitImport(
  bench: Workbench,
  request: ImportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent> {
  assertIdle(bench)
  return progressStream(signal, async (tell) => {
    assertIdle(bench)
    bench.busyWith = 'importing'
    try {
      return { type: 'done' as const, report: await runImport(bench, request, tell) }
    } finally {
      bench.busyWith = null
    }
  })
}

async function runImport(bench: Workbench, request: ImportRequest, tell: Tell): Promise<ImportReport> {
  const files = prepareFiles(bench, request.files)
  assertCheckable(files)
  const report = isNothingNew(files)
    ? unchanged(bench, files)
    : await write(bench, contentOf(bench, request, files), tell)
  for (const { fileId } of request.files) discardFile(bench, fileId)
  return report
}

function contentOf(bench: Workbench, request: ImportRequest, files: readonly PreparedFile[]): ImportContent {
  const names = files.map(({ file }) => file)
  return {
    files,
    asOf: request.asOf ?? null,
    acceptedSuggestions: request.acceptedSuggestions,
    replaces: replacedBy(bench, files),
    at: now(bench),
    label: names.length === 1 ? `Import ${names[0]}` : `Import ${names.length} files`,
  }
}

async function write(bench: Workbench, content: ImportContent, tell: Tell): Promise<ImportReport> {
  const opened = openWorkbook(bench.workbook.path)
  if (!opened.ok) throw problem('WORKBOOK_LOCKED', { path: bench.workbook.path })
  const { at, label } = content
  const spec = { name: 'import', label, actor: bench.actor, why: '', at }
  try {
    const { result } = await longRecordedCommand(opened.workbook, spec, (recorder) =>
      writeImport(bench, recorder, content, tell),
    )
    foldLog(opened.workbook)
    changed(bench)
    return result
  } finally {
    closeWorkbook(opened.workbook)
  }
}

/** The log of a large import is as large as its rows; folded into the file it takes no room. It may wait where someone reads. */
function foldLog(db: WritableWorkbook): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Whether every file is left out because its bytes are in the workbook already: nothing is written then. */
function isNothingNew(files: readonly PreparedFile[]): boolean {
  return files.length > 0 && files.every(({ rows }) => rows.type === 'left-out' && !rows.answered)
}

function unchanged(bench: Workbench, files: readonly PreparedFile[]): ImportReport {
  const asOf = newestFactDate(bench.workbook.db)
  if (asOf === null) throw problem('NO_DATA', { needs: 'a date in at least one row' })
  const reports = files.map(({ file, mapping, rows, staged }) => {
    const { rows: ignored } = staged.proposal
    const warnings = rows.type === 'left-out' ? [rows.why] : []
    return {
      ...{ file, kind: null, rowsRead: ignored, accepted: 0, rejected: 0, ignored },
      ...{ mapping, warnings, rejects: [] },
    }
  })
  return { batchId: null, asOf, files: reports, moved: null }
}

function replacedBy(bench: Workbench, files: readonly PreparedFile[]): number[] {
  const replacing = files
    .filter(({ accepted, rows }) => accepted.again === 'replace' && rows.type === 'checked')
    .map(({ file, staged }) => ({ file, sha256: staged.proposal.sha256 }))
  const { batchIds, inTheWay } = replacedBatches(bench.workbook.db, replacing)
  if (inTheWay === null) return batchIds
  const { file, missing } = inTheWay
  const message = `${file} was imported together with ${missing.join(', ')}, and an import is replaced as a whole. Add those files and choose to replace them too, or add this one beside the earlier import.`
  throw problem('IMPORT_REFUSED', { file, row: null, column: null, message, questions: [] })
}
