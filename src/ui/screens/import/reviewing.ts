import type { ImportProgress } from '../../../contract/importReport.ts'
import type { FileReview } from '../../../contract/importReview.ts'
import { isTaken, type Reading } from './reading.ts'

/** What the check of a file's rows found, and of which reading of it. */
export interface Reviewed {
  readonly of: Reading
  readonly review: FileReview
}

/** The check of the rows, which goes on behind the screen. */
export interface Reviewing {
  readonly files: ReadonlyMap<string, Reviewed>
  readonly running: ImportProgress | 'starting' | null
  /** Why the last check did not end; null when it did. */
  readonly problem: unknown
}

export const NOT_REVIEWED: Reviewing = { files: new Map(), running: null, problem: null }

/** The finished check of these readings. */
export function reviewed(of: readonly Reading[], reviews: readonly FileReview[]): Reviewing {
  const files = new Map<string, Reviewed>()
  for (const review of reviews) {
    const reading = of.find(({ proposal }) => proposal.fileId === review.fileId)
    if (reading) files.set(review.fileId, { of: reading, review })
  }
  return { files, running: null, problem: null }
}

/** Findings of the files that are still there; with no file to import there is nothing left to check. */
export function keptReviews(reviewing: Reviewing, readings: readonly Reading[]): Reviewing {
  const ids = new Set(readings.map(({ proposal }) => proposal.fileId))
  return {
    ...reviewing,
    files: new Map([...reviewing.files].filter(([id]) => ids.has(id))),
    running: readings.some(isTaken) ? reviewing.running : null,
  }
}

/** The last findings of a file, also those of an earlier reading; null before the first check. */
export function lastReview({ files }: Reviewing, reading: Reading): FileReview | null {
  return files.get(reading.proposal.fileId)?.review ?? null
}

/** The findings of the file as it is read now; null while they are on their way. */
export function freshReview({ files }: Reviewing, reading: Reading): FileReview | null {
  const found = files.get(reading.proposal.fileId)
  return found?.of === reading ? found.review : null
}

/** Questions to a person: one answer holds for all columns that ask the same. */
export function questionCount({ questions }: FileReview): number {
  return new Set(questions.map(({ code }) => code)).size
}
