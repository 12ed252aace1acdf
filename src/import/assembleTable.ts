import type { FileLayout, ImportWarning } from '../contract/importing.ts'
import { numberParts } from './amounts/decimalText.ts'
import { evidenceCollector } from './columnEvidence.ts'
import { counted } from './counted.ts'
import { isBlankRow } from './reading/cellKind.ts'
import { findHeader } from './reading/findHeader.ts'
import { isRecord } from './reading/isRecord.ts'
import { markAsides } from './reading/markAsides.ts'
import type { Aside, Delimiter, Table, TableRow, UnreadableFile } from './reading/table.ts'
import { isTotalWord } from './reading/totalWord.ts'

/** Rows looked at to find the header and what the columns hold. */
const HEAD_ROWS = 60
/** Rows shown to choose the header from. */
const SHOWN_ROWS = 12
/** Lines named in a warning. */
const NAMED_LINES = 5
/** Share of a column's cells that are numbers from which on it is a column of numbers. */
const NUMBER_COLUMN = 0.5

/** Share of the rows that repeat the header from which on it is no header. */
const MOST_REPEATED = 0.5

const SAYS: Readonly<Record<Aside, (rows: string) => string>> = {
  'repeated-header': (rows) => `The header stands again among the rows; ${rows} left out`,
  'total-row': (rows) => `Totals are no records; ${rows} left out`,
  footer: (rows) => `Remarks below the data; ${rows} left out`,
  'other-field': (rows) => `Changes of other fields; ${rows} left out`,
}

/** How many lines, and the first of them. */
interface LinesFound {
  count: number
  readonly first: number[]
}

/** All rows of a file or a sheet, from its first line on, and what is known of it. */
export interface RowSource {
  rows(): Iterable<TableRow>
  readonly layout: Omit<FileLayout, 'headerLine' | 'firstRows'>
  readonly delimiter: Delimiter
  /** What was noticed so far. */
  readonly warnings: readonly ImportWarning[]
  /** 1-based line that a person chose as the header; left out, it is looked for. */
  readonly headerLine?: number | undefined
  /** Whether the rows are kept in memory, or read again at each pass. */
  readonly keep: boolean
}

/**
 * Finds the header among the rows, marks those that are no records and counts all below the header. Lines above the header
 * and marked rows are warned of with their lines. Without a header the file is unreadable; `layout` then still shows its first
 * rows, `headerLine` being the first filled one. Cost: one pass over the rows, and one more at each `rows()` unless kept.
 */
export function assembleTable(source: RowSource): Table | UnreadableFile {
  const rest = source.rows()[Symbol.iterator]()
  const head = takeHead(rest, source.headerLine ?? 0)
  const first = head.find(isFilled)
  if (!first)
    return {
      type: 'unreadable',
      code: 'empty-file',
      message: 'The file holds only blank lines; it needs a header row.',
    }
  const found = findHeader(head, source.headerLine)
  if (found.type === 'no-header') {
    const { code, message } = found
    return { type: 'unreadable', code, message, layout: layoutOf(source, head, first.line) }
  }
  const headerLine = found.row.line
  const header = found.row.cells.map((cell) => cell.trim())
  const body = head.slice(head.indexOf(found.row) + 1)
  const numberColumns = header.map((_, index) => holdsNumbers(body, index))

  const kept: TableRow[] | null = source.keep ? [] : null
  const asides = new Map<Aside, LinesFound>()
  const collector = evidenceCollector(header.length)
  let rowCount = 0
  for (const row of markAsides(chain(body, rest), header, numberColumns)) {
    rowCount++
    kept?.push(row)
    if (row.aside) noteLine(asides, row.aside, row.line)
    else if (isRecord(row, header.length)) collector.add(row.cells)
  }
  const repeated = asides.get('repeated-header')?.count ?? 0
  if (repeated > 1 && repeated > rowCount * MOST_REPEATED && source.headerLine === undefined) {
    const message = `Line ${headerLine} should name the columns, but it stands among the rows ${counted(repeated, 'more time')}, as a record would. Add a line with a name for each column above it, or choose the line that names them.`
    return { type: 'unreadable', code: 'no-header', message, layout: layoutOf(source, head, headerLine) }
  }
  return {
    type: 'table',
    header,
    delimiter: source.delimiter,
    layout: layoutOf(source, head, headerLine),
    rowCount,
    warnings: [
      ...source.warnings,
      ...preambleWarning(found.preamble),
      ...singleQuoteWarning(found.row, body),
      ...[...asides].map(([aside, found]) => warningOf(aside, found)),
    ],
    evidence: collector.evidence,
    rows: () => kept ?? markAsides(below(source.rows(), headerLine), header, numberColumns),
  }
}

function takeHead(rows: Iterator<TableRow>, line: number): TableRow[] {
  const head: TableRow[] = []
  for (let filled = 0; filled < HEAD_ROWS || head.at(-1)!.line <= line; ) {
    const next = rows.next()
    if (next.done) break
    head.push(next.value)
    if (isFilled(next.value)) filled++
  }
  return head
}

function isFilled({ cells }: TableRow): boolean {
  return !isBlankRow(cells)
}

function* chain(first: readonly TableRow[], rest: Iterator<TableRow>): Generator<TableRow> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

function* below(rows: Iterable<TableRow>, line: number): Generator<TableRow> {
  for (const row of rows) if (row.line > line) yield row
}

function layoutOf({ layout }: RowSource, head: readonly TableRow[], headerLine: number): FileLayout {
  const header = head.findIndex(({ line }) => line === headerLine)
  const shown = head.slice(0, Math.max(SHOWN_ROWS, header + 1))
  return { ...layout, headerLine, firstRows: shown.map(({ line, cells }) => ({ line, cells })) }
}

function holdsNumbers(body: readonly TableRow[], index: number): boolean {
  let filled = 0
  let numbers = 0
  for (const { cells, problem } of body) {
    const cell = cells[index]?.trim() ?? ''
    if (problem || cell === '' || isTotalWord(cell)) continue
    filled++
    if (numberParts(cell)) numbers++
  }
  return numbers > 0 && numbers >= filled * NUMBER_COLUMN
}

function preambleWarning(preamble: readonly TableRow[]): ImportWarning[] {
  if (preamble.length === 0) return []
  const found = { count: preamble.length, first: preamble.slice(0, NAMED_LINES).map(({ line }) => line) }
  const message = `${counted(found.count, 'line')} above the column names left out: ${named(found)}.`
  return [{ code: 'preamble', count: found.count, message }]
}

/** Quotes other than `"` are read as part of the text: that has to be said. */
function singleQuoteWarning(header: TableRow, body: readonly TableRow[]): ImportWarning[] {
  const rows = [header, ...body]
  const quoted = rows.filter(({ cells }) =>
    cells.some((cell) => cell.length > 1 && /^'.*'$/.test(cell.trim())),
  )
  if (quoted.length * 2 <= rows.length) return []
  const message =
    "Values stand in single quotes, which don't quote in a CSV file: they were read as part of the values. Export with double quotes."
  return [{ code: 'single-quotes', count: quoted.length, message }]
}

function noteLine(asides: Map<Aside, LinesFound>, aside: Aside, line: number): void {
  const found = asides.get(aside) ?? { count: 0, first: [] }
  asides.set(aside, found)
  found.count++
  if (found.first.length < NAMED_LINES) found.first.push(line)
}

function warningOf(aside: Aside, found: LinesFound): ImportWarning {
  const message = `${SAYS[aside](counted(found.count, 'row'))}: ${named(found)}.`
  return { code: aside === 'footer' ? 'footer-row' : aside, count: found.count, message }
}

function named({ count, first }: LinesFound): string {
  const more = count - first.length
  return `${count === 1 ? 'line' : 'lines'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
