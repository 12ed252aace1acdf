import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { ColumnMapping, ImportWarning } from '../../contract/importing.ts'
import type { RecordKind } from '../../contract/records.ts'
import type { CheckedTable, RefusedTable } from '../../import/check/checked.ts'
import { checkRows } from '../../import/check/checkRows.ts'
import { importedBefore } from '../../store/batches.ts'
import { problem } from '../problem.ts'
import type { StagedFile, Workbench } from '../workbench.ts'
import { stagedFile } from './stageFile.ts'

/** An accepted file, ready to be gone through row by row, or why it isn't. */
export interface PreparedFile {
  readonly accepted: AcceptedFile
  readonly staged: StagedFile
  readonly file: string
  readonly mapping: ColumnMapping[]
  readonly rows:
    | (CheckedTable<RecordKind> & { readonly totalRows: number })
    | RefusedTable
    /** All its rows are ignored. `answered`: because the person left it out, which is worth remembering. */
    | { readonly type: 'left-out'; readonly why: ImportWarning; readonly answered: boolean }
}

/** Prepares the accepted files in their order; nothing is checked yet but what stands in the way of a whole file. */
export function prepareFiles(bench: Workbench, files: readonly AcceptedFile[]): PreparedFile[] {
  const seen = new Set<string>()
  return files.map((accepted) => {
    const prepared = prepareFile(bench, accepted, seen)
    if (prepared.rows.type !== 'left-out') seen.add(prepared.staged.proposal.sha256)
    return prepared
  })
}

function prepareFile(bench: Workbench, accepted: AcceptedFile, seen: ReadonlySet<string>): PreparedFile {
  const staged = stagedFile(bench, accepted.fileId)
  const { proposal, table } = staged
  const { file, sha256, rows: totalRows } = proposal
  const mapping = mappingOf(proposal.mapping, accepted)
  const known = { accepted, staged, file, mapping }
  const leftOut = (code: string, message: string, answered = false): PreparedFile => {
    return { ...known, rows: { type: 'left-out', why: { code, count: totalRows, message }, answered } }
  }
  if (accepted.kind === null) return leftOut('left-out', proposal.reason, true)
  if (table.type === 'unreadable') {
    return { ...known, rows: { type: 'refused', message: table.message, column: null, questions: [] } }
  }
  if ((accepted.again ?? 'skip') === 'skip') {
    const before = importedBefore(bench.workbook.db, sha256)
    if (before !== null) {
      const day = before.slice(0, 10)
      return leftOut('already-imported', `The same file was imported on ${day}: left out this time.`)
    }
    if (seen.has(sha256)) return leftOut('same-file', 'Another file of this import holds the same: left out.')
  }
  const checked = checkRows(table, accepted.kind, mapping, { answers: accepted })
  return { ...known, rows: checked.type === 'refused' ? checked : { ...checked, totalRows } }
}

function mappingOf(proposed: readonly ColumnMapping[], accepted: AcceptedFile): ColumnMapping[] {
  const chosen = new Map(accepted.mapping.map(({ index, field }) => [index, field]))
  return proposed.map((column) => {
    if (!chosen.has(column.index)) return column
    const field = chosen.get(column.index) ?? null
    return field === column.field ? column : { ...column, field, confidence: 1, reason: 'chosen by you' }
  })
}

/** Throws the refusal of the first file that can't be checked, with the open questions of all files. */
export function assertCheckable(files: readonly PreparedFile[]): void {
  const refused = files.flatMap(({ file, rows }) => (rows.type === 'refused' ? [{ file, ...rows }] : []))
  const [first] = refused
  if (!first) return
  throw problem('IMPORT_REFUSED', {
    file: first.file,
    row: null,
    column: first.column,
    message: first.message,
    questions: refused.flatMap(({ file, questions }) => questions.map((question) => ({ file, ...question }))),
  })
}
