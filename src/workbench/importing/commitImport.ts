import { EventEmitter, on } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ImportEvent, ImportReport } from '../../contract/importReport.ts'
import type { DealRow } from '../../contract/records.ts'
import { asOfWarnings } from '../../import/check/asOfWarnings.ts'
import { newestDate } from '../../import/newestDate.ts'
import { closeWorkbook, openWorkbook } from '../../store/openWorkbook.ts'
import { longRecordedCommand } from '../../store/recordedCommand.ts'
import { assertIdle } from '../command.ts'
import { problem } from '../problem.ts'
import { changed, now, type Workbench } from '../workbench.ts'
import { type CheckedFile, checkFile, type OnRows } from './checkedFiles.ts'
import { suggestionsFor } from './nameSuggestions.ts'
import { writeFiles } from './writeFiles.ts'

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
export async function* commitImport(
  bench: Workbench,
  request: ImportRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportEvent> {
  assertIdle(bench)
  bench.busyWith = 'importing'
  const events = new EventEmitter()
  const stream = on(events, 'event', { close: ['end'] })
  const work = runImport(bench, request, signal, (event) => events.emit('event', event)).finally(() => {
    bench.busyWith = null
    events.emit('end')
  })
  // The failure is thrown below, once the events before it have been handed on.
  work.catch(() => {})
  for await (const [event] of stream) yield event as ImportEvent
  yield { type: 'done', report: await work }
}

async function runImport(
  bench: Workbench,
  request: ImportRequest,
  signal: AbortSignal | undefined,
  emit: (event: ImportEvent) => void,
): Promise<ImportReport> {
  const progress =
    (phase: 'checking' | 'writing'): OnRows =>
    async (file, rows, totalRows) => {
      emit({ type: 'progress', file, phase, rows, totalRows })
      await setImmediate()
      if (signal?.aborted) throw problem('IMPORT_CANCELLED', { rows })
    }
  const files: CheckedFile[] = []
  for (const accepted of request.files) {
    files.push(await checkFile(bench, accepted, request.asOf ?? null, progress('checking')))
  }
  const asOf = request.asOf ?? newestDateOf(files)
  if (asOf === null) throw problem('NO_DATA', { needs: 'a date in at least one row' })
  const suggestions = suggestionsFor(bench, files)
  const accepted = suggestions.filter(({ id }) => request.acceptedSuggestions.includes(id))
  const open = suggestions.filter(({ id }) => !request.acceptedSuggestions.includes(id))
  const reports = withSuggestions(request.asOf === undefined ? withAsOf(files, asOf) : files, open)
  await write(
    bench,
    { files: reports, asOf, isSnapshot: request.asOf !== undefined, accepted },
    progress('writing'),
  )
  for (const { fileId } of request.files) bench.staged.delete(fileId)
  changed(bench)
  return { asOf, files: reports.map(({ report }) => report), moved: null }
}

async function write(
  bench: Workbench,
  content: Parameters<typeof writeFiles>[1],
  onRows: OnRows,
): Promise<void> {
  const opened = openWorkbook(bench.workbook.path)
  if (!opened.ok) throw problem('WORKBOOK_LOCKED', { path: bench.workbook.path })
  const at = now(bench)
  const names = content.files.map(({ report }) => report.file)
  const label = names.length === 1 ? `Import ${names[0]}` : `Import ${names.length} files`
  try {
    await longRecordedCommand(
      opened.workbook,
      { name: 'import', label, actor: bench.actor, why: '', at },
      (recorder) => writeFiles(recorder, content, { at, label }, onRows),
    )
  } finally {
    closeWorkbook(opened.workbook)
  }
}

/** What the deals say about an as-of date that only all files together could tell. */
function withAsOf(files: readonly CheckedFile[], asOf: string): CheckedFile[] {
  return files.map((file) => {
    if (file.kind !== 'deals') return file
    const warnings = [...file.report.warnings, ...asOfWarnings(file.rows as DealRow[], asOf)]
    return { ...file, report: { ...file.report, warnings } }
  })
}

/** Suggestions that nobody accepted stay visible as warnings of the deals' files. */
function withSuggestions(
  files: readonly CheckedFile[],
  open: ReturnType<typeof suggestionsFor>,
): CheckedFile[] {
  const warnings = open.map(({ from, to, rows }) => ({
    code: 'similar-name',
    count: rows,
    message: `${rows.toLocaleString('en-US')} rows: ${from} looks like ${to}; accept the suggestion to join them.`,
  }))
  return files.map((file) =>
    file.kind === 'deals' && warnings.length > 0
      ? { ...file, report: { ...file.report, warnings: [...file.report.warnings, ...warnings] } }
      : file,
  )
}

function newestDateOf(files: readonly CheckedFile[]): string | null {
  let newest: string | null = null
  for (const { kind, rows } of files) if (kind !== null) newest = newestDate(kind, rows as never[], newest)
  return newest
}
