import type { Understood } from './importStep.ts'
import { isTaken } from './reading.ts'
import { freshReview, questionCount } from './reviewing.ts'

/** What an import of the files as they stand would do. */
export interface ImportReadiness {
  readonly files: number
  readonly leftOut: number
  /** Files that are skipped because they were imported before. */
  readonly skipped: number
  /** Rows that would be accepted, as far as they are checked; else rows read. */
  readonly rows: number
  readonly rejected: number
  readonly ignored: number
  /** Whether every row was checked as the files are read now. */
  readonly checked: boolean
  /** Files that can't be imported before something is answered or changed. */
  readonly blocked: readonly { readonly fileId: string; readonly file: string; readonly questions: number }[]
}

export function importReadiness({ readings, reviewing }: Understood): ImportReadiness {
  const taken = readings.filter(isTaken)
  const leftOut = readings.filter(({ kind }) => kind === null).length
  let rows = 0
  let rejected = 0
  let ignored = 0
  let checked = true
  const blocked: ImportReadiness['blocked'][number][] = []
  for (const reading of taken) {
    const { proposal } = reading
    const review = freshReview(reviewing, reading)
    if (review === null) checked = false
    if (review !== null && (review.questions.length > 0 || review.refusal !== null)) {
      blocked.push({ fileId: proposal.fileId, file: proposal.file, questions: questionCount(review) })
    }
    const counted = review !== null && review.rowsRead > 0
    rows += counted ? review.accepted : proposal.rows
    if (!counted) continue
    rejected += review.rejected
    ignored += review.ignored
  }
  const skipped = readings.length - leftOut - taken.length
  return { files: taken.length, leftOut, skipped, rows, rejected, ignored, checked, blocked }
}
