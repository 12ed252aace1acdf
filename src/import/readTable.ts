import type { FileLayout, ImportWarning, ReadingChoices } from '../contract/importing.ts'
import { type ByteSource, bytesInMemory } from './reading/byteSource.ts'
import { chooseEncoding, type Encoding } from './reading/chooseEncoding.ts'
import { decodeText } from './reading/decodeText.ts'
import { detectDelimiter } from './reading/detectDelimiter.ts'
import { parseRows, type RowFormat } from './reading/parseRows.ts'
import type { Delimiter, Table, TableRow, UnreadableFile } from './reading/table.ts'

/** Characters looked at to find the delimiter and the kind of line break. */
const SAMPLE_CHARACTERS = 1 << 16
/** Files up to this size are parsed once and kept; larger ones are parsed again at each pass, so that they need not fit. */
const KEPT_BYTES = 32 * 1024 * 1024

/** Excel's own first line that names the delimiter, such as `sep=;`. */
const SEPARATOR_LINE = /^sep=([,;\t|])(\r?\n|\r)/i
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * Reads bytes as a table of text: UTF-8 with or without mark, UTF-16 with mark, windows-1252; comma, semicolon, tab or bar;
 * any line break. The first row that isn't blank is the header. What holds no table comes back as an unreadable file.
 * Cost: one pass over the bytes, and one more at each `rows()` of a file of more than `keptBytes`.
 */
export function readTable(
  file: ByteSource | Uint8Array,
  choices: ReadingChoices = {},
  keptBytes: number = KEPT_BYTES,
): Table | UnreadableFile {
  const source = file instanceof Uint8Array ? bytesInMemory(file) : file
  const foreign = recogniseForeign(source)
  if (foreign) return foreign
  const encoding: Encoding = choices.encoding
    ? { name: choices.encoding, certain: true }
    : chooseEncoding(source)
  const format = detectFormat(source, encoding, choices.delimiter)
  if (format === null)
    return unreadable('empty-file', 'The file is empty; export it again with at least a header row.')

  const rows = () => withoutHeader(parseRows(textAfterSeparator(source, encoding), format))
  const first = parseRows(textAfterSeparator(source, encoding), format)
  const headerRow = nextFilled(first)
  if (headerRow === null)
    return unreadable('empty-file', 'The file holds only blank lines; it needs a header row.')
  if (headerRow.problem) {
    return unreadable(
      'bad-header',
      `Line ${headerRow.line} should name the columns, but its quotes are broken. Mend them and try again.`,
    )
  }

  const kept: TableRow[] | null = source.size <= keptBytes ? [] : null
  let rowCount = 0
  for (const row of first) {
    rowCount++
    kept?.push(row)
  }
  return {
    type: 'table',
    header: headerRow.cells.map((cell) => cell.trim()),
    delimiter: format.delimiter,
    layout: layoutOf(headerRow, format, encoding),
    rowCount,
    warnings: encodingWarnings(encoding, rowCount),
    rows: () => kept ?? rows(),
  }
}

function layoutOf(headerRow: TableRow, { delimiter }: RowFormat, encoding: Encoding): FileLayout {
  return {
    format: 'text',
    sheets: [],
    sheet: null,
    headerLine: headerRow.line,
    firstRows: [{ line: headerRow.line, cells: headerRow.cells }],
    delimiter,
    encoding: encoding.name,
    encodings: [],
  }
}

function recogniseForeign(source: ByteSource): UnreadableFile | null {
  const bytes = source.read(0, SAMPLE_CHARACTERS)
  if (bytes.length === 0)
    return unreadable('empty-file', 'The file is empty; export it again with at least a header row.')
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) {
    return unreadable(
      'spreadsheet',
      'This is a spreadsheet or an archive, not a CSV file. Save the sheet as CSV and add that file.',
    )
  }
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!marked && bytes.includes(0)) {
    return unreadable(
      'not-text',
      'This file holds binary data, not text. Export the data as CSV and add that file.',
    )
  }
  return null
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function detectFormat(source: ByteSource, encoding: Encoding, chosen?: Delimiter): RowFormat | null {
  const [piece] = decodeText(source, encoding.name)
  if (piece === undefined || piece === '') return null
  const sample = piece.slice(0, SAMPLE_CHARACTERS)
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r'
  const named = SEPARATOR_LINE.exec(sample)?.[1] as Delimiter | undefined
  return { newline, delimiter: chosen ?? named ?? detectDelimiter(sample, newline) }
}

/** The text with a `sep=` line blanked, so that line numbers stay true. */
function* textAfterSeparator(source: ByteSource, encoding: Encoding): Generator<string> {
  let atStart = true
  for (const piece of decodeText(source, encoding.name)) {
    yield atStart ? piece.replace(SEPARATOR_LINE, '$2') : piece
    atStart = false
  }
}

function nextFilled(rows: Iterator<TableRow>): TableRow | null {
  for (let next = rows.next(); !next.done; next = rows.next()) {
    if (next.value.cells.some((cell) => cell.trim() !== '')) return next.value
  }
  return null
}

function* withoutHeader(rows: Generator<TableRow>): Generator<TableRow> {
  if (nextFilled(rows)) yield* rows
}

function encodingWarnings(encoding: Encoding, rowCount: number): ImportWarning[] {
  if (encoding.certain) return []
  const message =
    'The file is not valid Unicode; it was read as Windows text (windows-1252). Check names with accents.'
  return [{ code: 'encoding', count: rowCount, message }]
}

function unreadable(code: UnreadableFile['code'], message: string): UnreadableFile {
  return { type: 'unreadable', code, message }
}
