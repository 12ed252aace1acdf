import type { FileLayout, ImportWarning } from '../../contract/importing.ts'
import type { ColumnEvidence } from '../columnEvidence.ts'

/** What may stand between two cells of a row, in order of preference where two fit equally well. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/** One row of a file, its cells as read: nothing trimmed, padded or cut. */
export interface TableRow {
  /** 1-based physical line on which the row starts; line breaks inside quotes count. */
  readonly line: number
  readonly cells: string[]
  /** `bad-quotes`: the quoting of the line is broken, so `cells` is only the line cut at each delimiter. */
  readonly problem: 'bad-quotes' | null
  /**
   * Why the row is no record although it can be read: the header once more inside the data, a line of totals, or a closing
   * remark below the data, in a history of all fields a change of another field. Such a row is counted as ignored. null for a record, also for one that can't be used.
   */
  readonly aside: Aside | null
}

export type Aside = 'repeated-header' | 'total-row' | 'footer' | 'other-field'

/** A readable file: a header row and the rows below it, which may be gone through any number of times. */
export interface Table {
  readonly type: 'table'
  /** Column names as they stand, trimmed. They may repeat or be empty, so a column is known by its 0-based place. */
  readonly header: readonly string[]
  /** What cuts the cells of a text, a comma for a spreadsheet: a hint at how its numbers are written. */
  readonly delimiter: Delimiter
  readonly layout: FileLayout
  /** Rows that `rows()` gives: blank lines among the rows count, blank lines after the last row don't. */
  readonly rowCount: number
  /** What was noticed while reading, such as an `encoding` that is not Unicode. */
  readonly warnings: readonly ImportWarning[]
  /** What the cells said about their dates and numbers when the rows were counted. */
  readonly evidence: ColumnEvidence
  rows(): Iterable<TableRow>
}

/**
 * Why a spreadsheet isn't opened: it is made to do harm, too large, broken, protected, of Excel's old format, of another
 * program, only an archive, without the sheet, or the process that reads it was stopped.
 */
export type SpreadsheetRefusal =
  | 'unsafe-spreadsheet'
  | 'too-large'
  | 'damaged-spreadsheet'
  | 'encrypted'
  | 'old-spreadsheet'
  | 'other-spreadsheet'
  | 'archive'
  | 'no-sheet'
  | 'reader-stopped'

/** A file that holds no table; `message` says what it is instead and what to do. */
export interface UnreadableFile {
  readonly type: 'unreadable'
  readonly code:
    | 'empty-file'
    | 'spreadsheet'
    | 'not-text'
    | 'bad-header'
    | 'bad-encoding'
    | 'no-header'
    | SpreadsheetRefusal
  readonly message: string
  /** How far it could be read, with its first rows to choose the header or the encoding from, where a choice would help. */
  readonly layout?: FileLayout
}
