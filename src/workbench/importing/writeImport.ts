import type { ImportReject, ImportSuggestion, ImportWarning } from '../../contract/importing.ts'
import type { FileReport, ImportReport } from '../../contract/importReport.ts'
import type { CheckedSummary } from '../../import/check/checked.ts'
import { ENTERED_STAGE } from '../../import/fields/enteredStage.ts'
import { insertAliases } from '../../store/aliases.ts'
import {
  closeFile,
  insertBatch,
  insertRejects,
  newestFactDate,
  openFile,
  setBatchAsOf,
} from '../../store/batches.ts'
import { dateClosings, dealWriter } from '../../store/dealWriter.ts'
import type { Recorder } from '../../store/recordedCommand.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { goThrough } from './goThrough.ts'
import { joinHistory } from './joinHistory.ts'
import { namesInFiles } from './nameSuggestions.ts'
import { newestOf } from './newestOf.ts'
import type { PreparedFile } from './preparedFile.ts'
import type { Tell } from './progressStream.ts'
import { rememberAnswers } from './rememberedAnswers.ts'
import { stageMeanings } from './stageMeanings.ts'
import { movesOfImport } from './whatMoved.ts'
import { writeRows } from './writeRows.ts'

/** What one import writes. */
export interface ImportContent {
  readonly files: readonly PreparedFile[]
  /** Day of a dated snapshot; null for the newest date in the files. */
  readonly asOf: string | null
  /** IDs of the suggestions to follow. */
  readonly acceptedSuggestions: readonly string[]
  /** Earlier imports that this one takes the place of. */
  readonly replaces: readonly number[]
  /** ISO time and what undo shows. */
  readonly at: string
  readonly label: string
}

/** Rejected rows that a report carries; the rest is read from the workbook. */
export const FIRST_REJECTS = 1_000
/** Stands for the day of a batch while only its last row will tell. */
const DAY_TO_COME = ''

/**
 * Checks and writes all files in one pass over their rows (two over the deals where stages have a history), under a batch that is off
 * until its last row is in; switching it on is what undo takes back. Stage changes go in before the deals that they belong to.
 */
export async function writeImport(
  bench: Workbench,
  recorder: Recorder,
  content: ImportContent,
  tell: Tell,
): Promise<ImportReport> {
  const db = recorder.workbook
  const { files, at, label, replaces, acceptedSuggestions } = content
  for (const id of replaces) recorder.update('import_batch', id, { active: 0 })
  const isSnapshot = content.asOf !== null
  const batchId = insertBatch(db, { madeAt: at, asOf: content.asOf ?? DAY_TO_COME, isSnapshot, label })
  const withHistory = files.some(tellsHistory)
  const outcomeOfStage = withHistory ? await stageMeanings(bench, files, tell) : new Map()
  const deals = dealWriter(db, { batchId, asOf: content.asOf, outcomeOfStage })
  const write = writeRows(db, batchId, deals, withHistory)
  const names = namesInFiles(db)

  const written = files.map((prepared) => recordOf(prepared, openFile(db, batchId, fileOf(prepared))))
  for (const record of inOrder(written)) {
    const { kind } = record.prepared.accepted
    record.summary = await goThrough(bench, record.prepared, 'writing', tell, (batch) => {
      if (kind === null) return
      write(kind, batch)
      names.take(kind, batch)
      insertRejects(db, record.fileId, batch.rejects)
      const room = FIRST_REJECTS - record.rejects.length
      if (room > 0) record.rejects.push(...batch.rejects.slice(0, room))
    })
    if (kind === 'deals' && record.summary !== null) names.end(record.summary)
  }
  const undated = deals.finish()
  // Files without dates, such as products, join what the workbook knows.
  const newest = newestOf(written.map(({ summary }) => summary?.newestDate ?? null))
  const asOf = content.asOf ?? newest ?? newestFactDate(db)
  if (asOf === null) throw problem('NO_DATA', { needs: 'a date in at least one row' })
  if (content.asOf === null) setBatchAsOf(db, batchId, asOf)
  if (undated > 0) dateClosings(db, batchId, asOf)
  if (withHistory) joinHistory(db, batchId, asOf)

  const suggestions = names.suggestions()
  const [followed, open] = [true, false].map((wanted) =>
    suggestions.filter(({ id }) => acceptedSuggestions.includes(id) === wanted),
  ) as [ImportSuggestion[], ImportSuggestion[]]
  insertAliases(db, batchId, followed)
  const reports = written.map((record) => {
    const report = reportOf(record, asOf, open)
    closeFile(db, record.fileId, report)
    remember(recorder, record.prepared, at)
    return report
  })
  recorder.update('import_batch', batchId, { active: 1 })
  return { batchId, asOf, files: reports, moved: movesOfImport(db, batchId, replaces) }
}

/** One file and what was found in it so far. */
interface FileRecord {
  readonly prepared: PreparedFile
  readonly fileId: number
  readonly rejects: ImportReject[]
  summary: CheckedSummary | null
}

function recordOf(prepared: PreparedFile, fileId: number): FileRecord {
  return { prepared, fileId, rejects: [], summary: null }
}

function fileOf({ file, staged, mapping, rows, accepted }: PreparedFile) {
  const { sha256 } = staged.proposal
  return { file, sha256, kind: rows.type === 'left-out' ? null : accepted.kind, mapping }
}

function tellsHistory({ accepted, mapping, rows }: PreparedFile): boolean {
  if (rows.type !== 'checked') return false
  return accepted.kind === 'stage-history' || mapping.some(({ field }) => field === ENTERED_STAGE)
}

/** Stage histories first. */
function inOrder(records: readonly FileRecord[]): FileRecord[] {
  const isHistory = ({ prepared }: FileRecord) => prepared.accepted.kind === 'stage-history'
  return [...records.filter(isHistory), ...records.filter((record) => !isHistory(record))]
}

function reportOf(
  { prepared, rejects, summary }: FileRecord,
  asOf: string,
  open: readonly ImportSuggestion[],
): FileReport {
  const { rows, staged } = prepared
  const { file, kind, mapping } = fileOf(prepared)
  if (summary === null) {
    const ignored = staged.proposal.rows
    const warnings = rows.type === 'left-out' ? [rows.why] : []
    return { file, kind, rowsRead: ignored, accepted: 0, rejected: 0, ignored, mapping, warnings, rejects }
  }
  const { rowsRead, accepted, rejected, ignored, asOfWarnings } = summary
  const warnings = [
    ...summary.warnings,
    ...asOfWarnings(asOf),
    ...(kind === 'deals' ? open.map(similarName) : []),
  ]
  return { file, kind, rowsRead, accepted, rejected, ignored, mapping, warnings, rejects }
}

/** A suggestion that nobody accepted stays visible. */
function similarName({ from, to, rows }: ImportSuggestion): ImportWarning {
  const message = `${rows.toLocaleString('en-US')} rows: ${from} looks like ${to}; accept the suggestion to join them.`
  return { code: 'similar-name', count: rows, message }
}

function remember(recorder: Recorder, { accepted, mapping, rows, staged }: PreparedFile, at: string): void {
  const answered = rows.type === 'left-out' ? rows.answered : true
  if (answered && mapping.length > 0) rememberAnswers(recorder, mapping, accepted, staged.choices, at)
}
