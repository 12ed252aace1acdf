import type { AcceptedFile } from '../../contract/importAnswers.ts'
import type { FileReview, ImportReview, ReviewEvent } from '../../contract/importReview.ts'
import type { CheckedSummary } from '../../import/check/checked.ts'
import { newestFactDate } from '../../store/batches.ts'
import type { Workbench } from '../workbench.ts'
import { goThrough } from './goThrough.ts'
import { newestOf } from './newestOf.ts'
import { type PreparedFile, prepareFiles } from './preparedFile.ts'
import { progressStream, type Tell } from './progressStream.ts'

/** What a person wants checked. */
export interface ReviewRequest {
  readonly files: readonly AcceptedFile[]
  /** Left out, the newest date in the files. */
  readonly asOf?: string | undefined
}

/** Checks every row as the answers say, with progress, and writes nothing. */
export function reviewImport(
  bench: Workbench,
  request: ReviewRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReviewEvent> {
  return progressStream(signal, async (tell) => ({
    type: 'reviewed' as const,
    review: await review(bench, request, tell),
  }))
}

async function review(bench: Workbench, request: ReviewRequest, tell: Tell): Promise<ImportReview> {
  const summaries: { prepared: PreparedFile; summary: CheckedSummary | null }[] = []
  for (const prepared of prepareFiles(bench, request.files)) {
    summaries.push({ prepared, summary: await goThrough(bench, prepared, 'checking', tell, () => {}) })
  }
  const newest = newestOf(summaries.map(({ summary }) => summary?.newestDate ?? null))
  const asOf = request.asOf ?? newest ?? newestFactDate(bench.workbook.db)
  return { asOf, files: summaries.map(({ prepared, summary }) => reviewOf(prepared, summary, asOf)) }
}

function reviewOf(
  { accepted, staged, file, rows }: PreparedFile,
  summary: CheckedSummary | null,
  asOf: string | null,
): FileReview {
  const known = { fileId: accepted.fileId, file, kind: accepted.kind }
  if (summary !== null) {
    const { names: _names, asOfWarnings, ...found } = summary
    const warnings = [...found.warnings, ...(asOf === null ? [] : asOfWarnings(asOf))]
    return { ...known, ...found, warnings, questions: [], refusal: null }
  }
  const refused = rows.type === 'refused' ? rows : null
  const ignored = rows.type === 'left-out' ? staged.proposal.rows : 0
  return {
    ...known,
    rowsRead: ignored,
    accepted: 0,
    rejected: 0,
    ignored,
    warnings: rows.type === 'left-out' ? [rows.why] : [],
    groups: [],
    values: [],
    currencies: [],
    owners: [],
    attributes: [],
    duplicates: { keys: 0, rows: 0, examples: [] },
    questions: (refused?.questions ?? []).map((question) => ({ ...question })),
    refusal: refused !== null && refused.questions.length === 0 ? refused.message : null,
    newestDate: null,
  }
}
