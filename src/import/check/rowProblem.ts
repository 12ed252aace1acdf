import type { ImportReject } from '../../contract/importing.ts'

/** Why a row is rejected; the place in the file is added when the row is reported. */
export interface RowProblem extends Pick<ImportReject, 'column' | 'code' | 'message'> {
  /** 0-based place of the column; null when the cause is the row. */
  readonly index: number | null
  /** Whether the row could be read if the column's cell were empty. */
  readonly canBeEmpty: boolean
}

/** A problem of a row as a whole, which no single cell causes. */
export function wholeRowProblem(code: string, message: string): RowProblem {
  return { column: null, index: null, code, message, canBeEmpty: false }
}
