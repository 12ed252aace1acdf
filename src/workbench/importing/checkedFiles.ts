import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { FileReport } from '../../contract/importReport.ts'
import type { RecordKind, RowsByKind } from '../../contract/records.ts'
import { checkRows } from '../../import/check/checkRows.ts'
import { problem } from '../problem.ts'
import type { Workbench } from '../workbench.ts'
import { stagedFile } from './stageFile.ts'

/** A file whose rows are checked and ready to be written. */
export interface CheckedFile {
  readonly report: FileReport
  readonly sha256: string
  readonly kind: RecordKind | null
  readonly rows: RowsByKind[RecordKind][]
}

/** Called between stretches of rows; it may throw to stop. */
export type OnRows = (file: string, rows: number, totalRows: number) => Promise<void>

/** Checks one accepted file. A file that is left out is reported with all its rows ignored. */
export async function checkFile(
  bench: Workbench,
  accepted: AcceptedFile,
  asOf: string | null,
  onRows: OnRows,
): Promise<CheckedFile> {
  const { proposal, table } = stagedFile(bench, accepted.fileId)
  const { file, sha256 } = proposal
  const mapping = mappingOf(proposal.mapping, accepted)
  const { kind } = accepted
  if (kind === null) return leftOut(file, sha256, proposal.rows, proposal.reason, mapping)
  if (table.type === 'unreadable') throw refused(file, table.message)
  const checked = checkRows(table, kind, mapping, {
    ...(asOf === null ? {} : { asOf }),
    ...(accepted.dateOrder ? { dateOrder: accepted.dateOrder } : {}),
  })
  if (checked.type === 'refused') throw refused(file, checked.message, checked.column, checked.questions)
  const rows: RowsByKind[RecordKind][] = []
  const rejects: FileReport['rejects'] = []
  const batches = checked.batches()
  let next = batches.next()
  let seen = 0
  for (; !next.done; next = batches.next()) {
    const batch = next.value
    for (const row of batch.accepted) rows.push(row)
    rejects.push(...batch.rejects)
    seen += batch.accepted.length + batch.rejects.length + batch.ignored
    await onRows(file, seen, table.rowCount)
  }
  const { rowsRead, accepted: acceptedRows, rejected, ignored, warnings } = next.value
  return {
    kind,
    sha256,
    rows,
    report: { file, kind, rowsRead, accepted: acceptedRows, rejected, ignored, mapping, warnings, rejects },
  }
}

function mappingOf(proposed: FileReport['mapping'], accepted: AcceptedFile): FileReport['mapping'] {
  const chosen = new Map(accepted.mapping.map(({ index, field }) => [index, field]))
  return proposed.map((column) => {
    if (!chosen.has(column.index)) return column
    const field = chosen.get(column.index) ?? null
    return field === column.field ? column : { ...column, field, confidence: 1, reason: 'chosen by you' }
  })
}

function leftOut(
  file: string,
  sha256: string,
  rows: number,
  reason: string,
  mapping: FileReport['mapping'],
): CheckedFile {
  const warnings = [{ code: 'left-out', count: rows, message: reason }]
  return {
    kind: null,
    sha256,
    rows: [],
    report: {
      file,
      kind: null,
      rowsRead: rows,
      accepted: 0,
      rejected: 0,
      ignored: rows,
      mapping,
      warnings,
      rejects: [],
    },
  }
}

function refused(
  file: string,
  message: string,
  column: string | null = null,
  questions: readonly { column: string; code: string; examples: string[]; readings: string[] }[] = [],
): Error {
  return problem('IMPORT_REFUSED', {
    file,
    row: null,
    column,
    message,
    questions: questions.map((question) => ({ file, ...question })),
  })
}
