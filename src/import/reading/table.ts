import type { FileLayout, ImportWarning } from '../../contract/importing.ts'

/** What may stand between two cells of a row. */
export type Delimiter = ',' | ';' | '\t' | '|'

/** One row of a file, its cells as read: nothing trimmed, padded or cut. */
export interface TableRow {
  /** 1-based physical line on which the row starts; line breaks inside quotes count. */
  readonly line: number
  readonly cells: string[]
  /** `bad-quotes`: the quoting of the line is broken, so `cells` is only the line cut at each delimiter. */
  readonly problem: 'bad-quotes' | null
}

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
  rows(): Iterable<TableRow>
}

/** A file that holds no table; `message` says what it is instead and what to do. */
export interface UnreadableFile {
  readonly type: 'unreadable'
  readonly code: 'empty-file' | 'spreadsheet' | 'not-text' | 'bad-header'
  readonly message: string
}
