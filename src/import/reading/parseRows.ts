import Papa from 'papaparse'
import { breaksIn, breaksInside } from './lineBreaks.ts'
import type { Delimiter, TableRow } from './table.ts'

/**
 * Characters given to the parser at a time; small again after a broken line, so that many of them stay cheap. With the largest
 * the rows of a window fit into the young generation of the heap: a window of 1 << 20 takes three times as long.
 */
const SMALLEST_WINDOW = 1 << 11
const LARGEST_WINDOW = 1 << 16
/** A row longer than this is an opening quote that is never closed. */
const LONGEST_ROW = 1 << 22

export interface RowFormat {
  readonly delimiter: Delimiter
  /** `\n` also reads `\r\n` and a mixture of the two. */
  readonly newline: '\n' | '\r'
}

interface Parsed {
  data: string[][]
  errors: { row: number }[]
  meta: { cursor: number }
}

/**
 * The rows of a text that comes in pieces. A line with broken quotes becomes one row with a `problem` and reading goes on at
 * the next line, so that a stray quote never swallows the rows after it. Blank rows after the last one are left out.
 */
export function* parseRows(pieces: Iterable<string>, format: RowFormat): Generator<TableRow> {
  let blanks: TableRow[] = []
  for (const row of parseAll(pieces, format)) {
    if (row.cells.length === 1 && row.cells[0]!.trim() === '') {
      blanks.push(row)
      continue
    }
    if (blanks.length > 0) yield* blanks
    blanks = []
    yield row
  }
}

function* parseAll(pieces: Iterable<string>, { delimiter, newline }: RowFormat): Generator<TableRow> {
  const source = pieces[Symbol.iterator]()
  const parser = new Papa.Parser({ delimiter, newline })
  let buffer = ''
  let ended = false
  let window = LARGEST_WINDOW
  let line = 1
  for (;;) {
    while (!ended && buffer.length < window) {
      const next = source.next()
      if (next.done) ended = true
      else buffer += next.value
    }
    const whole = ended && buffer.length <= window
    let piece = whole ? buffer : buffer.slice(0, window)
    if (whole && newline === '\n' && piece.endsWith('\r')) piece = piece.slice(0, -1)
    if (piece === '') return

    const parsed = parser.parse(piece, 0, !whole) as Parsed
    const tooLong = !whole && parsed.data.length === 0 && piece.length >= LONGEST_ROW
    const badRow = tooLong ? 0 : firstBadRow(parsed)
    const good = badRow === null ? parsed.data.length : badRow
    const firstLine = line
    let broken = piece.includes('"') ? breaksIn(piece, newline) - good + 1 : 0
    for (let index = 0; index < good; index++) {
      const cells = parsed.data[index]!
      if (newline === '\n') stripReturn(cells)
      yield { line, cells, problem: null, aside: null }
      line++
      if (broken > 0) {
        const inside = breaksInside(cells, newline)
        broken -= inside
        line += inside
      }
    }
    if (badRow !== null) {
      const start = afterLines(piece, newline, line - firstLine)
      const end = piece.indexOf(newline, start)
      if (end !== -1 || whole || tooLong) {
        const cut = end === -1 ? piece.length : end
        const cells = piece.slice(start, cut).split(delimiter)
        if (newline === '\n') stripReturn(cells)
        yield { line, cells, problem: 'bad-quotes', aside: null }
        line += 1
        if (end === -1 && whole) return
        buffer = buffer.slice(end === -1 ? cut : end + 1)
        window = SMALLEST_WINDOW
        continue
      }
    }
    if (whole) return
    buffer = buffer.slice(badRow === null ? parsed.meta.cursor : afterLines(piece, newline, line - firstLine))
    window = parsed.data.length === 0 ? window * 2 : Math.min(window * 2, LARGEST_WINDOW)
  }
}

/**
 * The first row whose quotes are broken. In the row that the window cuts, one complaint may be about the cut itself; a second
 * one can't be.
 */
function firstBadRow({ data, errors }: Parsed): number | null {
  const first = errors[0]
  if (!first) return null
  return first.row < data.length || errors.length > 1 ? first.row : null
}

/** With `\n` as line break, the `\r` before it stays on the last cell. */
function stripReturn(cells: string[]): void {
  const last = cells.length - 1
  if (cells[last]!.endsWith('\r')) cells[last] = cells[last]!.slice(0, -1)
}

/** Where the line after `lines` line breaks starts. */
function afterLines(text: string, newline: string, lines: number): number {
  let start = 0
  for (let passed = 0; passed < lines; passed++) start = text.indexOf(newline, start) + 1
  return start
}
