import type { ImportReject, ImportWarning } from '../../contract/importing.ts'
import type { RecordKind, RowsByKind } from '../../contract/records.ts'

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
  readonly reads: 'iso' | 'month-first' | 'day-first' | 'decimal-point' | 'decimal-comma'
  readonly reason: string
}

/** A stretch of checked rows: `accepted.length + rejects.length + ignored` rows of the file. */
export interface CheckedBatch<K extends RecordKind> {
  readonly accepted: RowsByKind[K][]
  readonly rejects: ImportReject[]
  readonly ignored: number
}

/** The whole file: rowsRead = accepted + rejected + ignored. */
export interface CheckedSummary {
  readonly rowsRead: number
  readonly accepted: number
  readonly rejected: number
  readonly ignored: number
  readonly warnings: ImportWarning[]
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
