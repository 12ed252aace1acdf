import type { ImportReject, ImportWarning } from '../../contract/importing.ts'
import type { FileReview } from '../../contract/importReview.ts'
import type { RecordKind, RowsByKind, StageChangeRow } from '../../contract/records.ts'
import type { DateReading } from '../dates/dateCell.ts'

/** Something about a column that only a person can decide; the file is refused until it is answered. */
export interface OpenQuestion {
  readonly code: 'date-order'
  readonly column: string
  /** Cells that can be read in more than one way. */
  readonly examples: string[]
  /** The ways to read the first example, in words. */
  readonly readings: string[]
}

/** How all cells of one date or number column are read, and why. */
export interface ColumnConvention {
  readonly column: string
  readonly index: number
  readonly reads: DateReading | 'decimal-point' | 'decimal-comma'
  readonly reason: string
}

/**
 * A stretch of checked rows: `accepted.length + rejects.length + ignored` rows of the file. Where rows share an ID and have to be
 * seen together, they are accepted in the last stretches.
 */
export interface CheckedBatch<K extends RecordKind> {
  readonly accepted: RowsByKind[K][]
  /** Stage changes that date columns of the accepted deals tell; empty for any other kind. */
  readonly stageChanges: StageChangeRow[]
  readonly rejects: ImportReject[]
  readonly ignored: number
}

/** What is told of the accepted rows of a file. */
export interface FileFacts
  extends Pick<FileReview, 'values' | 'currencies' | 'owners' | 'attributes' | 'newestDate'> {
  /** Rows by the name in each field; empty for a field with more than 50,000 names. */
  readonly names: Readonly<Record<'product' | 'account' | 'owner', ReadonlyMap<string, number>>>
}

/** The whole file: rowsRead = accepted + rejected + ignored. */
export interface CheckedSummary extends FileFacts, Pick<FileReview, 'groups' | 'duplicates'> {
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  readonly ignored: number
  /** Those that depend on the as-of date are among them if the check was told the date. */
  readonly warnings: ImportWarning[]
  /** What the deals say about an as-of date (`YYYY-MM-DD`) that is known only later. */
  readonly asOfWarnings: (asOf: string) => ImportWarning[]
}

/** A table whose rows can be checked; `batches` yields them as they are and returns the summary at the end. */
export interface CheckedTable<K extends RecordKind> {
  readonly type: 'checked'
  readonly kind: K
  readonly conventions: readonly ColumnConvention[]
  batches(): Generator<CheckedBatch<K>, CheckedSummary>
}

/** A table that can't be checked as mapped; no row was read. */
export interface RefusedTable {
  readonly type: 'refused'
  /** What stands in the way and what to do. */
  readonly message: string
  readonly column: string | null
  readonly questions: readonly OpenQuestion[]
}
